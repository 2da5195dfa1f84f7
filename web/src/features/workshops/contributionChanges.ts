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

/**
 * The changes that wait with one more, in the order in which they were made: votes moved from one subject to another are refused the other way
 * round (S51.8). Votes for the subject that was given some last need not be sent unless they are on their way, as the first is.
 */
export function queued(waiting: readonly Change[], change: Change): Change[] {
  const last = waiting.length > 1 ? waiting.at(-1) : undefined;
  const again = last && 'give' in last && 'give' in change && last.give.subject === change.give.subject;
  return [...(again ? waiting.slice(0, -1) : waiting), change];
}
