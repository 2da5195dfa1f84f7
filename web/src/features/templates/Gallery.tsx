import { useMutation, useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { ApiError } from '../../app/api';
import { useAll, useSession } from '../../doc/react';
import { type Language, useT } from '../../i18n';
import { SheetDialog } from '../../ui/SheetDialog';
import { toast } from '../../ui/toasts';
import { listTemplates, startFrom, type Template, templatesKey } from './http';
import { isOfSector } from './sectors';
import { TemplateCard } from './TemplateCard';
import './templates.css';

interface Props {
  readonly study: string;
  readonly onClose: () => void;
  /** The journey that was made, by its id. */
  readonly onMade: (journey: string) => void;
}

/** The gallery of templates: the program's, by sector, then those made on this server. One click makes the journey. */
export function Gallery({ study, onClose, onMade }: Props) {
  const t = useT();
  const { doc } = useSession();
  const record = useAll('study')[0];
  const [language, setLanguage] = useState<Language>(record?.language === 'en' ? 'en' : 'fr');
  const templates = useQuery({
    queryKey: [...templatesKey, language, record?.clientWord ?? ''],
    queryFn: () => listTemplates(language, record?.clientWord ?? ''),
    placeholderData: (before) => before,
  });
  const start = useMutation({
    mutationFn: (template: Template) => startFrom(study, template.id, language),
    onSuccess: ({ journey, name, made }) => {
      toast(t('templates.used', { name }), 'info', {
        label: t('app.undo'),
        run: () =>
          doc.edit(
            'template.remove',
            made.map((id) => ({ op: 'remove', id })),
          ),
      });
      onMade(journey);
    },
  });
  const near = (template: Template) => Number(isOfSector(template, record?.sector ?? ''));
  const shelf = (own: boolean) =>
    (templates.data ?? []).filter((template) => template.own === own).sort((one, other) => near(other) - near(one));
  return (
    <SheetDialog
      className="gallery-sheet"
      title={t('templates.title')}
      onClose={onClose}
      beside={
        <fieldset className="segments" aria-label={t('templates.language')}>
          {(['fr', 'en'] as const).map((each) => (
            <button key={each} type="button" lang={each} aria-pressed={each === language} onClick={() => setLanguage(each)}>
              {t(`templates.language.${each}`)}
            </button>
          ))}
        </fieldset>
      }
    >
      <p className="gallery-lead">{t('templates.lead')}</p>
      {templates.isError && <Fault text={t('templates.notListed')} again={() => void templates.refetch()} />}
      {start.isError && <Fault text={t('templates.notUsed', { why: whyOf(start.error, t) })} />}
      <Shelf title={t('templates.library')} templates={shelf(false)} busy={start.isPending} onUse={start.mutate} />
      <Shelf
        title={t('templates.own')}
        empty={t('templates.ownEmpty')}
        templates={shelf(true)}
        busy={start.isPending}
        onUse={start.mutate}
      />
    </SheetDialog>
  );
}

interface ShelfProps {
  readonly title: string;
  readonly empty?: string;
  readonly templates: readonly Template[];
  readonly busy: boolean;
  readonly onUse: (template: Template) => void;
}

function Shelf({ title, empty, templates, busy, onUse }: ShelfProps) {
  const id = useId();
  if (templates.length === 0 && !empty) return null;
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className="section-title">
        {title}
      </h3>
      {templates.length === 0 && <p className="gallery-empty">{empty}</p>}
      <ul className="gallery-cards">
        {templates.map((template) => (
          <TemplateCard key={template.id} template={template} busy={busy} onUse={() => onUse(template)} />
        ))}
      </ul>
    </section>
  );
}

export function Fault({ text, again }: { readonly text: string; readonly again?: () => void }) {
  const t = useT();
  return (
    <p role="alert" className="gallery-fault">
      {text}
      {again && (
        <button type="button" className="button small" onClick={again}>
          {t('app.again')}
        </button>
      )}
    </p>
  );
}

/** The rule that refused, in words; else that the server does not answer. */
export function whyOf(error: Error, t: (key: string) => string): string {
  const rule = error instanceof ApiError ? error.rule : null;
  const said = rule ? t(`rules.${rule}`) : '';
  return said && said !== `rules.${rule}` ? said : t('templates.tryAgain');
}
