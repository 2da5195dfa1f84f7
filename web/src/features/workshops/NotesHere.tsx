import { Undo2 } from 'lucide-react';
import { useAll, useSession } from '../../doc/react';
import { useT } from '../../i18n';
import { IconButton } from '../../ui/IconButton';
import { leaveTouchpoint } from './edits';
import './activity.css';

/** The notes of workshops that became part of a touchpoint: where it comes from, in people's own words. */
export function NotesHere({ touchpoint }: { readonly touchpoint: string }) {
  const t = useT();
  const { doc } = useSession();
  const notes = useAll('note').filter((note) => note.touchpoint === touchpoint);
  if (notes.length === 0) return null;
  return (
    <section className="inspector-section" aria-label={t('workshop.notesHere')}>
      <h3>{t('workshop.notesHere')}</h3>
      <ul className="activity-notes">
        {notes.map((note) => (
          <li key={note.id} data-hue={note.hue}>
            <span>{note.text}</span>
            <IconButton small label={t('workshop.putBack', { name: note.text })} onClick={() => leaveTouchpoint(doc, note.id)}>
              <Undo2 size={14} aria-hidden="true" />
            </IconButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
