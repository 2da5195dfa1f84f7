import type { StudyDoc } from '../../doc/contract';
import { kindOf, newId } from '../../doc/ids';
import { between } from '../../doc/orderKey';
import type { CardMove } from '../../map/ports';
import type { Note, Op, Touchpoint } from '../../types/wire';
import { moveOps } from '../study/edits';

const longestName = 200;

const lastOf = (list: readonly { readonly order: string }[]): string => between(list.at(-1)?.order ?? null, null);

/** An empty note of the colour used last on the map. */
export function newNote(doc: StudyDoc, map: string, stage: string, lane: string): Note {
  const notes = doc.all('note').filter((note) => note.map === map);
  return {
    id: newId('note'),
    map,
    text: '',
    order: lastOf(notes),
    stage,
    lane,
    hue: notes.at(-1)?.hue ?? 'yellow',
    item: null,
    touchpoint: null,
  };
}

/** Cards and notes moved by one gesture; a note that comes to a cell is its last. */
export function moveOnMap(doc: StudyDoc, moves: readonly CardMove[]): void {
  const notes = moves.filter((move) => kindOf(move.id) === 'note');
  const ops: Op[] = [
    ...moveOps(
      doc,
      moves.filter((move) => kindOf(move.id) !== 'note'),
    ),
    ...notes.map(({ id, stage, lane }): Op => ({ op: 'patch', id, set: { stage, lane } })),
  ];
  doc.edit(notes.length === moves.length ? 'note.move' : 'touchpoint.move', ops);
}

/** A note without text is no note: writing nothing takes it away. */
export function writeNote(doc: StudyDoc, id: string, text: string): void {
  const note = doc.get('note', id);
  if (!note) return;
  if (text === '') doc.edit('note.remove', [{ op: 'remove', id }]);
  else if (text !== note.text) doc.edit('note.write', [{ op: 'patch', id, set: { text } }]);
}

/** The note becomes a touchpoint where it stands: its first words are the name, all of them the description when they are more. */
export function convertNote(doc: StudyDoc, note: Note): string | null {
  const stage = note.stage ?? doc.all('stage').find((each) => each.map === note.map)?.id;
  const lane = note.lane ?? doc.all('lane').find((each) => each.map === note.map)?.id;
  const text = note.text.trim();
  const name = (text.split('\n')[0] ?? '').replace(/\s+/g, ' ').trim().slice(0, longestName);
  if (!stage || !lane || name === '') return null;
  const record: Touchpoint = {
    id: newId('touchpoint'),
    stage,
    lane,
    name,
    order: lastOf(doc.all('touchpoint').filter((card) => card.stage === stage && card.lane === lane)),
    icon: '',
    description: text === name ? '' : text,
    owner: '',
    testimony: null,
    goal: 'none',
  };
  doc.edit('note.convert', [
    { op: 'put', record: { ...record } },
    // What was said of the note is said of the touchpoint now.
    ...doc
      .all('comment')
      .filter((comment) => comment.subject === note.id)
      .map((comment): Op => ({ op: 'patch', id: comment.id, set: { subject: record.id } })),
    { op: 'remove', id: note.id },
  ]);
  return record.id;
}
