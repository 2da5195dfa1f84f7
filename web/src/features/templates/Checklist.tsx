import { X } from 'lucide-react';
import { newId } from '../../doc/ids';
import { between } from '../../doc/orderKey';
import { useAll, useSession } from '../../doc/react';
import { useT } from '../../i18n';
import type { JourneyMap, Note } from '../../types/wire';
import { IconButton } from '../../ui/IconButton';
import { AddLine } from '../atlas/AddLine';
import { isLine, isTicked, lineOf, textOf, ticked } from './checklist';
import './templates.css';

/** What to ask and to verify on site, under the journey whose template brought it. Nothing where no map of it has a line. */
export function Checklist({ maps }: { readonly maps: readonly JourneyMap[] }) {
  const t = useT();
  const { doc } = useSession();
  const notes = useAll('note');
  const lines = maps.flatMap((map) => notes.filter((note) => note.map === map.id && isLine(note)));
  const last = lines.at(-1);
  if (!last) return null;
  const done = lines.filter(isTicked).length;
  const add = (text: string) => {
    const here = notes.filter((note) => note.map === last.map);
    const note: Note = {
      id: newId('note'),
      map: last.map,
      text: lineOf(text),
      order: between(here.at(-1)?.order ?? null, null),
      stage: null,
      lane: null,
      hue: 'yellow',
      item: null,
      touchpoint: null,
    };
    doc.edit('checklist.add', [{ op: 'put', record: { ...note } }]);
  };
  return (
    <details className="checklist">
      <summary>
        {t('templates.checklist')} <span className="checklist-count">{t('templates.checklistDone', { done, n: lines.length })}</span>
      </summary>
      <ul>
        {lines.map((note) => (
          <li key={note.id}>
            <label className="check">
              <input
                type="checkbox"
                checked={isTicked(note)}
                onChange={(event) =>
                  doc.edit('checklist.tick', [{ op: 'patch', id: note.id, set: { text: ticked(note, event.target.checked) } }])
                }
              />
              <span>{textOf(note)}</span>
            </label>
            <IconButton
              small
              label={t('study.remove', { name: textOf(note) })}
              onClick={() => doc.edit('checklist.remove', [{ op: 'remove', id: note.id }])}
            >
              <X size={14} aria-hidden="true" />
            </IconButton>
          </li>
        ))}
      </ul>
      <AddLine label={t('templates.addLine')} hint={t('templates.addLineHint')} onAdd={add} />
    </details>
  );
}
