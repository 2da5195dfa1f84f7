import type { Contribution } from './http';

export type SilentNote = NonNullable<Contribution['notes']>[number];

/** One note written, written otherwise, or taken away. */
export type NoteChange = { readonly put: SilentNote } | { readonly remove: string };

/** What the server holds with what it has not answered yet, as it will hold it (S59.2). */
export function withChanges(notes: readonly SilentNote[], changes: readonly NoteChange[]): readonly SilentNote[] {
  let now = notes;
  for (const change of changes) {
    if ('remove' in change) now = now.filter((note) => note.id !== change.remove);
    else if (now.some((note) => note.id === change.put.id)) now = now.map((note) => (note.id === change.put.id ? change.put : note));
    else now = [...now, change.put];
  }
  return now;
}
