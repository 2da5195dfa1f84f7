import { CircleCheck, Lock, Trash2 } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { uuid7 } from '../../doc/ids';
import { useRecord } from '../../doc/react';
import { useT } from '../../i18n';
import type { AgendaItem, Note } from '../../types/wire';
import { IconButton } from '../../ui/IconButton';
import { attend } from './attend';
import { useContribution } from './useContribution';
import { type Places, usePlaces } from './usePlaces';

const hues: readonly Note['hue'][] = ['yellow', 'pink', 'blue', 'green'];
const longest = 500;
const most = 50;

/** Silent writing: notes of one's own, kept as they are written and seen by nobody else before they are revealed. */
export function WriteActivity({ study, item }: { readonly study: string; readonly item: AgendaItem }) {
  const t = useT();
  const { content, state, change } = useContribution(study, item.id);
  const notes = content && (content.notes ?? []);
  const [text, setText] = useDraft(item.id);
  const [hue, setHue] = useState<Note['hue']>('yellow');
  const map = useRecord('workshop', item.workshop)?.map ?? '';
  const places = usePlaces(map);
  const [chosen, setPlace] = useState('');
  // What somebody removed meanwhile is no place any more.
  const place = places.nameOf(chosen) === '' ? '' : chosen;
  if (!notes) return <p className="fine">{t(state === 'failed' ? 'workshop.unreachable' : 'workshop.reading')}</p>;
  const add = () => {
    const said = text.trim();
    if (said === '' || notes.length >= most) return;
    void attend(study, item.workshop);
    change({ put: { id: uuid7(), text: said, hue, ...(place !== '' && { place }) } });
    setText('');
    // The next note belongs elsewhere more often than not: a place that is kept is a place nobody chose.
    setPlace('');
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    add();
  };
  return (
    <div className="activity-write">
      <p className="activity-secret">
        <Lock size={14} aria-hidden="true" />
        {t('workshop.secret')}
      </p>
      <div className="activity-new" data-hue={hue}>
        <textarea
          aria-label={t('workshop.myNote')}
          placeholder={t('workshop.myNoteHint')}
          value={text}
          rows={3}
          maxLength={longest}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={press}
        />
        <Place places={places} place={place} choose={setPlace} />
        <div className="activity-new-end">
          <fieldset className="activity-hues" aria-label={t('workshop.hue')}>
            {hues.map((each) => (
              <button
                key={each}
                type="button"
                data-hue={each}
                aria-pressed={each === hue}
                aria-label={t(`workshop.hue.${each}`)}
                onClick={() => setHue(each)}
              />
            ))}
          </fieldset>
          <button type="button" className="button primary" disabled={text.trim() === '' || notes.length >= most} onClick={add}>
            {t('workshop.addNote')}
          </button>
        </div>
      </div>
      {(notes.length > 0 || state !== 'kept') && <Kept state={state} text={t('workshop.notesOfMine', { count: notes.length })} />}
      <ul className="activity-notes">
        {notes.map((note) => (
          <li key={note.id} data-hue={note.hue}>
            <span>
              {note.text}
              {note.place && places.nameOf(note.place) && <small>{places.nameOf(note.place)}</small>}
            </span>
            <IconButton small label={t('study.remove', { name: note.text })} onClick={() => change({ remove: note.id })}>
              <Trash2 size={14} aria-hidden="true" />
            </IconButton>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface PlaceProps {
  readonly places: Places;
  readonly place: string;
  readonly choose: (place: string) => void;
}

/** [S67.5] Where on the map the note belongs, for who wants to say so: a stage, or a touchpoint of it. */
function Place({ places, place, choose }: PlaceProps) {
  const t = useT();
  return (
    <label className="activity-place">
      <span aria-hidden="true">{t('workshop.place')}</span>
      <select aria-label={t('workshop.place')} value={place} onChange={(event) => choose(event.target.value)}>
        <option value="">{t('workshop.place.none')}</option>
        {places.stages.map((stage) => (
          <optgroup key={stage.id} label={stage.name}>
            <option value={stage.id}>{t('workshop.place.stage', { name: stage.name })}</option>
            {stage.cards.map((card) => (
              <option key={card.id} value={card.id}>
                {card.name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}

/** What is typed and not added yet: it survives the reveal, the next point and a reload. */
function useDraft(item: string): readonly [string, (text: string) => void] {
  const key = `parcours.draft.${item}`;
  const [text, setText] = useState(() => sessionStorage.getItem(key) ?? '');
  const keep = (next: string) => {
    if (next === '') sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, next);
    setText(next);
  };
  return [text, keep];
}

/** Whether what is one's own is stored. */
export function Kept({ state, text }: { readonly state: 'kept' | 'keeping' | 'failed'; readonly text: string }) {
  const t = useT();
  return (
    <p className="activity-kept" role="status" data-state={state}>
      {state === 'kept' && <CircleCheck size={14} aria-hidden="true" />}
      {text && <span>{text}</span>}
      <span>{t(`workshop.${state}`)}</span>
    </p>
  );
}
