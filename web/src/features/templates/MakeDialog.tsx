import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Check, EyeOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { uuidOf } from '../../doc/ids';
import { useAll } from '../../doc/react';
import { useT } from '../../i18n';
import type { JourneyMap } from '../../types/wire';
import { SheetDialog } from '../../ui/SheetDialog';
import { toast } from '../../ui/toasts';
import { PlainField } from '../inspector/PlainField';
import { Fault, whyOf } from './Gallery';
import { type Draft, type Making, makeTemplate, templatesKey } from './http';
import { KeptTexts } from './KeptTexts';
import { sectors } from './sectors';
import './templates.css';

interface Props {
  readonly study: string;
  readonly map: JourneyMap;
  readonly onClose: () => void;
}

/** A template of a map: what is kept, what is taken out, every text to read, then its name and sector. */
export function MakeDialog({ study, map, onClose }: Props) {
  const t = useT();
  const unnamed = useAll('study')[0]?.brand === '';
  const queries = useQueryClient();
  const [name, setName] = useState(map.name);
  const [sector, setSector] = useState('');
  const [sectorName, setSectorName] = useState('');
  const which = sector === 'other' ? sectorName.trim() : '';
  const [words, setWords] = useState('');
  const [anew, setAnew] = useState<Readonly<Record<string, string>>>({});
  const making: Making = { name: name.trim(), sector: sector || 'other', sectorName: which, words: wordsOf(words), keep: false, anew };
  const asked = useSettled(making);
  // Only what was shown may be kept.
  const shown = JSON.stringify(asked) === JSON.stringify(making);
  const draft = useQuery({
    queryKey: ['template-of', study, map.id, asked],
    queryFn: () => makeTemplate(study, uuidOf(map.id), asked),
    placeholderData: (before) => before,
    gcTime: 0,
  });
  const keep = useMutation({
    mutationFn: () => makeTemplate(study, uuidOf(map.id), { ...making, keep: true }),
    onSuccess: ({ id }) => {
      if (!id) return void draft.refetch();
      void queries.invalidateQueries({ queryKey: templatesKey });
      toast(t('templates.kept', { name: making.name }));
      onClose();
    },
  });
  const fault = faultOf(draft.data, t);
  return (
    <SheetDialog className="making-sheet" title={t('templates.make')} onClose={onClose}>
      <p className="gallery-lead">{t('templates.makeLead')}</p>
      <div className="sheet-fields making-fields">
        <PlainField label={t('templates.name')} hint={t('templates.nameHint')}>
          {(control) => (
            <input {...control} className="input" value={name} maxLength={200} onChange={(event) => setName(event.target.value)} />
          )}
        </PlainField>
        <PlainField label={t('templates.sector')}>
          {(control) => (
            <select {...control} className="input" value={sector} onChange={(event) => setSector(event.target.value)}>
              <option value="">{t('templates.chooseSector')}</option>
              {Object.keys(sectors).map((each) => (
                <option key={each} value={each}>
                  {t(`templates.sector.${each}`)}
                </option>
              ))}
            </select>
          )}
        </PlainField>
        {sector === 'other' && (
          <PlainField label={t('templates.whichSector')}>
            {(control) => (
              <input
                {...control}
                className="input"
                value={sectorName}
                maxLength={200}
                onChange={(event) => setSectorName(event.target.value)}
              />
            )}
          </PlainField>
        )}
        <PlainField label={t('templates.words')} hint={t('templates.wordsHint')}>
          {(control) => (
            <input {...control} className="input" value={words} maxLength={2000} onChange={(event) => setWords(event.target.value)} />
          )}
        </PlainField>
      </div>
      {unnamed && <Fault text={t('templates.noBrand')} />}
      {draft.isError && <Fault text={t('templates.notShown')} again={() => void draft.refetch()} />}
      {draft.data && <Preview draft={draft.data} name={making.name} anew={anew} write={(text, by) => setAnew({ ...anew, [text]: by })} />}
      {fault && <Fault text={fault} />}
      {keep.isError && <Fault text={t('templates.notKept', { why: whyOf(keep.error, t) })} />}
      <div className="sheet-end">
        <Button className="button" onPress={onClose}>
          {t('app.cancel')}
        </Button>
        <Button
          className="button primary"
          isDisabled={
            !making.name ||
            !sector ||
            (sector === 'other' && !which) ||
            !shown ||
            !draft.data ||
            draft.isPlaceholderData ||
            fault !== null ||
            keep.isPending
          }
          onPress={() => keep.mutate()}
        >
          {t('templates.keep')}
        </Button>
      </div>
    </SheetDialog>
  );
}

interface PreviewProps {
  readonly draft: Draft;
  readonly name: string;
  readonly anew: Readonly<Record<string, string>>;
  readonly write: (text: string, anew: string) => void;
}

function Preview({ draft, name, anew, write }: PreviewProps) {
  const t = useT();
  const list = (kind: 'kept' | 'stripped') => (
    <section className="making-list" data-kind={kind} aria-label={t(`templates.list.${kind}`)}>
      <h3>
        {kind === 'kept' ? <Check size={15} aria-hidden="true" /> : <EyeOff size={15} aria-hidden="true" />}
        {t(`templates.list.${kind}`)}
      </h3>
      <ul>
        {draft[kind].map(({ what, count }) => (
          <li key={what}>{t(`templates.part.${what}`, { n: count })}</li>
        ))}
        {draft[kind].length === 0 && <li>{t('templates.nothing')}</li>}
        {kind === 'stripped' && <li>{t('templates.always')}</li>}
      </ul>
    </section>
  );
  return (
    <>
      <div className="making-lists">
        {list('kept')}
        {list('stripped')}
      </div>
      <details className="making-texts" open>
        <summary>{t('templates.texts', { n: draft.texts.length })}</summary>
        <p className="plain-hint">{t('templates.textsHint')}</p>
        <KeptTexts texts={draft.texts} named={name} anew={anew} write={write} />
      </details>
    </>
  );
}

/** Why it cannot be kept; an empty name is said by the button alone. */
function faultOf(draft: Draft | undefined, t: (key: string, args?: Record<string, string>) => string): string | null {
  const fault = draft?.faults.find(({ where }) => !where.startsWith('name'));
  if (!fault) return null;
  return ['paths', 'stages', 'lanes', 'touchpoints'].includes(fault.where)
    ? t('templates.noReference')
    : t('templates.fault', { where: fault.where, problem: fault.problem });
}

const wordsOf = (text: string): string[] =>
  text
    .split(/[,;\n]/)
    .map((word) => word.trim())
    .filter((word) => word.length > 1)
    .slice(0, 50);

/** The value once it has not changed for a moment: a word being typed asks nothing of the server. */
function useSettled(value: Making): Making {
  const [settled, setSettled] = useState(value);
  const text = JSON.stringify(value);
  useEffect(() => {
    const wait = setTimeout(() => setSettled(JSON.parse(text) as Making), 350);
    return () => clearTimeout(wait);
  }, [text]);
  return settled;
}
