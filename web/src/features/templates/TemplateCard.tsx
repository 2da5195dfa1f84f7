import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../i18n';
import { focusOnMount } from '../../ui/focus';
import { IconButton } from '../../ui/IconButton';
import { MapSketch } from '../atlas/MapSketch';
import { removeTemplate, type Template, templatesKey } from './http';
import { partsOf } from './parts';
import { iconOf } from './sectors';

interface Props {
  readonly template: Template;
  readonly busy: boolean;
  readonly onUse: () => void;
}

/** A template: its sector and never a client, its picture, what starts it, how much there is in it. */
export function TemplateCard({ template, busy, onUse }: Props) {
  const t = useT();
  const [removing, setRemoving] = useState(false);
  const Icon = iconOf(template.sector);
  const { name, stages, cards, paths, checklist } = template;
  return (
    <li className="gallery-card" data-template={template.id}>
      <p className="gallery-sector">
        <Icon size={15} aria-hidden="true" />
        {template.sectorName || t(`templates.sector.${template.sector}`)}
        {template.own && !removing && (
          <IconButton small label={t('templates.remove', { name })} onClick={() => setRemoving(true)}>
            <Trash2 size={14} aria-hidden="true" />
          </IconButton>
        )}
      </p>
      <h4 lang={template.language}>{name}</h4>
      <MapSketch parts={partsOf(template)} />
      <p className="gallery-about" lang={template.language}>
        {template.summary || template.trigger}
      </p>
      <p className="tile-facts">
        <span>{t('templates.stages', { n: stages.length })}</span>
        <span>{t('atlas.cards', { n: cards.length })}</span>
        <span>{t('atlas.paths', { n: paths.length })}</span>
      </p>
      {checklist.length > 0 && (
        <details className="gallery-more">
          <summary>{t('templates.lines', { n: checklist.length })}</summary>
          <ul lang={template.language}>
            {checklist.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
      {removing ? (
        <Removing template={template} onClose={() => setRemoving(false)} />
      ) : (
        <button type="button" className="button primary" disabled={busy} aria-label={t('templates.useNamed', { name })} onClick={onUse}>
          {t('templates.use')}
        </button>
      )}
    </li>
  );
}

/** Asks before a template of this server goes; journeys that began from it stay. */
function Removing({ template, onClose }: { readonly template: Template; readonly onClose: () => void }) {
  const t = useT();
  const queries = useQueryClient();
  const remove = useMutation({
    mutationFn: () => removeTemplate(template.id),
    onSuccess: () => queries.invalidateQueries({ queryKey: templatesKey }),
  });
  return (
    <div className="gallery-removing" role="alertdialog" aria-label={t('templates.remove', { name: template.name })}>
      <p>{remove.isError ? t('templates.notRemoved') : t('templates.removeAsk')}</p>
      <div>
        <button type="button" className="button small" ref={focusOnMount} onClick={onClose}>
          {t('templates.removeNot')}
        </button>
        <button type="button" className="button small danger" disabled={remove.isPending} onClick={() => remove.mutate()}>
          {t('templates.removeGo')}
        </button>
      </div>
    </div>
  );
}
