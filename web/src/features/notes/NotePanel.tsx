import { ArrowRightToLine, Trash2 } from 'lucide-react';
import { useMemo } from 'react';
import { useAll, useSession } from '../../doc/react';
import { useT } from '../../i18n';
import { hues } from '../../map/model/hues';
import type { Note } from '../../types/wire';
import { toast } from '../../ui/toasts';
import { EditableText } from '../inspector/EditableText';
import { PlainField } from '../inspector/PlainField';
import { RestsOn } from '../observations/RestsOn';
import { StandingSection } from '../standing/StandingSection';
import { removeTouchpoints } from '../study/removal';
import { mapOnScreen, view } from '../study/view';
import { convertNote } from './edits';
import './notes.css';

/** A sticky note: its text, its colour, its place, and what it may become. */
export function NotePanel({ note }: { readonly note: Note }) {
  const t = useT();
  const { doc } = useSession();
  const set = (intent: string, properties: Partial<Note>) => doc.edit(intent, [{ op: 'patch', id: note.id, set: properties }]);
  const convert = () => {
    const made = convertNote(doc, note);
    if (!made) toast(t('note.convert.not'), 'bad');
    else {
      view.set({ selection: new Set([made]), inspected: made });
      mapOnScreen.handle?.focus(made);
    }
  };
  return (
    <>
      <header className="inspector-head">
        <p className="kind-line">{t('note.kind')}</p>
        <EditableText
          id={note.id}
          label={t('note.text')}
          value={note.text}
          placeholder={t('note.hint')}
          multiline
          required
          commit={(text) => set('note.write', { text })}
        />
        <fieldset className="note-hues">
          <legend className="caption">{t('note.hue')}</legend>
          {hues.map((hue) => (
            <button
              key={hue}
              type="button"
              data-hue={hue}
              aria-label={t(`history.word.${hue}`)}
              title={t(`history.word.${hue}`)}
              aria-pressed={note.hue === hue}
              onClick={() => note.hue !== hue && set('note.hue', { hue })}
            />
          ))}
        </fieldset>
        <NotePlace note={note} onMove={(place) => set('note.move', place)} />
      </header>
      <RestsOn record={note.id} />
      <StandingSection subject={note.id} />
      <div className="note-acts">
        <button type="button" className="button small" onClick={convert}>
          <ArrowRightToLine size={14} aria-hidden="true" />
          {t('note.convert')}
        </button>
        <button
          type="button"
          className="button small danger"
          onClick={() => {
            removeTouchpoints(doc, [note.id]);
            view.set({ selection: new Set(), inspected: null });
          }}
        >
          <Trash2 size={14} aria-hidden="true" />
          {t('app.delete')}
        </button>
      </div>
    </>
  );
}

/** Stage and lane as two selects, the way to move a note without dragging; without a lane it stands under the map. */
function NotePlace({ note, onMove }: { readonly note: Note; readonly onMove: (place: Partial<Note>) => void }) {
  const t = useT();
  const stages = useAll('stage');
  const lanes = useAll('lane');
  const own = useMemo(
    () => ({ stage: stages.filter((each) => each.map === note.map), lane: lanes.filter((each) => each.map === note.map) }),
    [stages, lanes, note.map],
  );
  return (
    <div className="form-pair">
      {(['stage', 'lane'] as const).map((part) => (
        <PlainField key={part} label={t(`inspector.${part}`)}>
          {(control) => (
            <select {...control} value={note[part] ?? ''} onChange={(event) => onMove({ [part]: event.target.value || null })}>
              <option value="">{t('note.beside')}</option>
              {own[part].map((each) => (
                <option key={each.id} value={each.id}>
                  {each.name}
                </option>
              ))}
            </select>
          )}
        </PlainField>
      ))}
    </div>
  );
}
