import { expect, it } from 'vitest';
import { queued, type SilentNote, withChanges } from './contributionChanges';

const note = (id: string, text = id): SilentNote => ({ id, text, hue: 'yellow' });
const give = (subject: string, votes: number) => ({ give: { subject, votes } });

it('what waits stands once, in other words, or is gone, and what another tab wrote stays', () => {
  const held = { notes: [note('a'), note('b')] };
  const notes = (...changes: Parameters<typeof withChanges>[1]) => withChanges(held, changes).notes;
  expect(notes({ put: note('c') }, { put: note('c') })?.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(notes({ put: note('a', 'again') })).toEqual([note('a', 'again'), note('b')]);
  expect(notes({ put: note('c') }, { remove: 'c' }, { remove: 'a' }, { remove: 'a' })).toEqual([note('b')]);
});

it('a vote changes what its subject is given alone, and those for other subjects stay', () => {
  const held = { votes: [{ subject: 'touchpoint:1', votes: 2 }] };
  expect(withChanges(held, [give('touchpoint:2', 1), give('touchpoint:1', 1)]).votes).toEqual([
    { subject: 'touchpoint:1', votes: 1 },
    { subject: 'touchpoint:2', votes: 1 },
  ]);
  expect(withChanges(held, [give('touchpoint:1', 0)]).votes).toEqual([]);
});

const wait = (...changes: ReturnType<typeof give>[]) => changes.reduce<ReturnType<typeof queued>>(queued, []);

it('of several clicks on one subject the first, which is on its way, and the last are sent', () => {
  expect(wait(give('a', 1), give('a', 2), give('a', 3), give('b', 1), give('b', 2))).toEqual([give('a', 1), give('a', 3), give('b', 2)]);
});

it('[S51.8] votes moved from one subject to another are given in the order of the clicks, none past the budget', () => {
  const moved = [give('a', 2), give('a', 1), give('a', 0), give('b', 1), give('b', 2), give('b', 3), give('b', 2), give('a', 1)];
  expect(wait(...moved)).toEqual([give('a', 2), give('a', 0), give('b', 2), give('a', 1)]);
});
