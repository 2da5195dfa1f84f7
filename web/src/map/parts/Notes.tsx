import { memo } from 'react';
import { useMap, useMeasures, useSource } from '../context';
import type { PlacedNote } from '../model/notes';
import type { CardStanding, CardTalk } from '../ports';
import { StandingSign } from './PathSigns';
import { useWriting } from './Rename';
import { Votes } from './Votes';

/** The sticky notes in view. */
export function Notes() {
  const { engine, intents, t } = useMap();
  const notes = useSource(engine.notes);
  const look = useSource(engine.sources.look);
  const roving = useSource(engine.roving);
  const editing = useSource(engine.editing);
  const comments = useSource(engine.comments);
  const measures = useMeasures();
  if (notes.length === 0) return null;
  return (
    <ul className="map-stage-list" aria-label={t('note.list')}>
      {notes.map((note) => (
        <OneNote
          key={note.id}
          note={note}
          selected={look.selection.has(note.id)}
          roving={note.id === roving}
          editing={note.id === editing && !intents.readOnly}
          comments={comments.get(note.id) ?? 0}
          standing={measures.standings.get(note.id)}
          votes={measures.talk.get(note.id)?.votes}
        />
      ))}
    </ul>
  );
}

interface NoteProps {
  readonly note: PlacedNote;
  readonly selected: boolean;
  readonly roving: boolean;
  readonly editing: boolean;
  /** Open threads about it. */
  readonly comments: number;
  readonly standing: CardStanding | undefined;
  readonly votes: CardTalk['votes'] | undefined;
}

const OneNote = memo(function OneNote({ note, selected, roving, editing, comments, standing, votes }: NoteProps) {
  const { t } = useMap();
  return (
    <li className="map-cell-item">
      <button
        type="button"
        className={`map-note${selected ? ' selected' : ''}${note.provisional ? ' provisional' : ''}`}
        data-id={note.id}
        data-hue={note.hue}
        data-comments={comments || undefined}
        data-standing={standing}
        aria-description={comments ? t('comments.open', { count: comments }) : undefined}
        tabIndex={roving ? 0 : -1}
        aria-pressed={selected}
        style={{ transform: `translate(${note.x}px, ${note.y}px)`, width: note.width, height: note.height }}
      >
        <NoteText note={note} />
        {standing && <StandingSign standing={standing} />}
        {votes && (
          <span className="map-talk">
            <Votes votes={votes} />
          </span>
        )}
      </button>
      {editing && <NoteEdit note={note} />}
    </li>
  );
});

/** Where the note is shown small its first words are drawn by the style sheet, as the names of cards are. */
const NoteText = memo(function NoteText({ note }: { readonly note: PlacedNote }) {
  const { engine, t } = useMap();
  useSource(engine.step);
  const small = engine.smallText(note);
  return (
    <span className="map-note-text" data-small={small?.lines.join('\n')}>
      {note.lines.join('\n') || t('note.empty')}
    </span>
  );
});

/** The text written on the note itself; a note left empty goes. */
function NoteEdit({ note }: { readonly note: PlacedNote }) {
  const { engine, intents, t } = useMap();
  const before = engine.sources.ahead.get()?.notes?.get(note.id)?.text ?? note.lines.join('\n');
  const writing = useWriting<HTMLTextAreaElement>(
    note.id,
    (said) => {
      const text = said ?? before;
      if (text !== before || text === '') intents.rename(note.id, text);
    },
    true,
  );
  return (
    <span
      className="map-rename-place"
      data-map-control
      style={{ transform: `translate(${note.x}px, ${note.y}px)`, width: note.width, height: Math.max(note.height, 96) }}
    >
      <textarea
        {...writing}
        className="map-note-edit"
        data-hue={note.hue}
        aria-label={t('note.text')}
        placeholder={t('note.hint')}
        defaultValue={before}
        maxLength={8000}
      />
    </span>
  );
}
