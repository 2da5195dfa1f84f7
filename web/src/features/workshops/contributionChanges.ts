import type { Contribution } from './http';

export type SilentNote = NonNullable<Contribution['notes']>[number];
export type GivenVotes = NonNullable<Contribution['votes']>[number];

/** One note written, written otherwise, or taken away; or how many votes one subject is given. */
export type Change = { readonly put: SilentNote } | { readonly remove: string } | { readonly give: GivenVotes };

/** What the server holds with what it has not answered yet, as it will hold it (S59.2). */
export function withChanges(held: Contribution, changes: readonly Change[]): Contribution {
  let [notes, votes] = [held.notes ?? [], held.votes ?? []];
  for (const change of changes) {
    if ('give' in change) {
      const { subject } = change.give;
      const given = change.give.votes > 0 ? [change.give] : [];
      votes = votes.some((each) => each.subject === subject)
        ? votes.flatMap((each) => (each.subject === subject ? given : [each]))
        : [...votes, ...given];
    } else if ('remove' in change) notes = notes.filter((note) => note.id !== change.remove);
    else if (notes.some((note) => note.id === change.put.id)) notes = notes.map((note) => (note.id === change.put.id ? change.put : note));
    else notes = [...notes, change.put];
  }
  return { ...held, notes, votes };
}

/** The changes that wait with one more: votes for the same subject that were not sent yet need not be. The first is on its way. */
export function queued(waiting: readonly Change[], change: Change): Change[] {
  const [first, ...rest] = waiting;
  const left = 'give' in change ? rest.filter((each) => !('give' in each) || each.give.subject !== change.give.subject) : rest;
  return [...(first ? [first] : []), ...left, change];
}
