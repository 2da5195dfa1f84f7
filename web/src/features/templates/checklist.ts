import type { Note } from '../../types/wire';

/** A line of a checklist is a note of the map that begins with one of these (docs/formats/template.md). */
const open = '☐ ';
const done = '☑ ';

export const isLine = (note: Note): boolean => note.text.startsWith(open) || note.text.startsWith(done);
export const isTicked = (note: Note): boolean => note.text.startsWith(done);
export const textOf = (note: Note): string => note.text.slice(open.length);
export const ticked = (note: Note, on: boolean): string => (on ? done : open) + textOf(note);
export const lineOf = (text: string): string => open + text;
