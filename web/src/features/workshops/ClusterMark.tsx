import { useState } from 'react';
import { useAll, useSession } from '../../doc/react';
import { useT } from '../../i18n';
import type { Mark, Note, Touchpoint } from '../../types/wire';
import { PlainField } from '../inspector/PlainField';
import { evidences, markIcons, markKinds } from '../marks/words';
import { ClusterPlace, ClusterWords } from './ClusterFields';
import { clusterMark } from './edits';
import '../marks/marks.css';

interface ClusterMarkProps {
  readonly notes: readonly Note[];
  readonly title: string;
  readonly cards: readonly Touchpoint[];
  /** What they have become is told, with the way back. */
  readonly done: (name: string) => void;
}

/** Notes that notice the same thing become a mark on a touchpoint: they are its evidence, and are read there. */
export function ClusterMark({ notes, title, cards, done }: ClusterMarkProps) {
  const t = useT();
  const { doc } = useSession();
  const systems = useAll('system');
  const [kind, setKind] = useState<Mark['kind']>('irritant');
  const [text, setText] = useState('');
  const [source, setSource] = useState<Mark['source']>('staff');
  const [cause, setCause] = useState('');
  const [card, setCard] = useState('');
  const said = text.trim() || title;
  const make = () => {
    clusterMark(doc, notes, { subject: card, kind, text: said, source, cause: cause || null, detail: detailOf(notes) });
    done(said);
  };
  return (
    <>
      <fieldset className="mark-kinds">
        <legend className="visually-hidden">{t('marks.kind')}</legend>
        {markKinds.map((each) => {
          const Icon = markIcons[each];
          return (
            <label key={each}>
              <input type="radio" name="cluster-kind" checked={kind === each} onChange={() => setKind(each)} />
              <span>
                <Icon size={14} aria-hidden="true" />
                {t(`marks.kind.${each}`)}
              </span>
            </label>
          );
        })}
      </fieldset>
      <ClusterWords label={t('marks.text')} value={text} title={title} change={setText} />
      <ClusterPlace label={t('workshop.clusterOn')} cards={cards} value={card} change={setCard} />
      <PlainField label={t('marks.source')}>
        {(control) => (
          <select {...control} value={source} onChange={(event) => setSource(event.target.value as Mark['source'])}>
            {evidences.map((each) => (
              <option key={each} value={each}>
                {t(`marks.source.${each}`)}
              </option>
            ))}
          </select>
        )}
      </PlainField>
      {systems.length > 0 && (
        <PlainField label={t('marks.cause')}>
          {(control) => (
            <select {...control} value={cause} onChange={(event) => setCause(event.target.value)}>
              <option value="">{t('marks.noCause')}</option>
              {systems.map((system) => (
                <option key={system.id} value={system.id}>
                  {system.name}
                </option>
              ))}
            </select>
          )}
        </PlainField>
      )}
      <button type="button" className="button primary" disabled={card === ''} onClick={make}>
        {t('workshop.makeMark', { count: notes.length })}
      </button>
    </>
  );
}

/** The words of the notes: what the mark rests on. */
const detailOf = (notes: readonly Note[]): string =>
  notes
    .map((note) => note.text.replace(/\s*\n\s*/g, ' '))
    .join(' · ')
    .slice(0, 2000);
