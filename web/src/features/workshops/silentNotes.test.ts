import { expect, it } from 'vitest';
import { type SilentNote, withChanges } from './silentNotes';

const note = (id: string, text = id): SilentNote => ({ id, text, hue: 'yellow' });

it('what waits stands once, in other words, or is gone, and what another tab wrote stays', () => {
  const held = [note('a'), note('b')];
  expect(withChanges(held, [{ put: note('c') }, { put: note('c') }]).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(withChanges(held, [{ put: note('a', 'again') }])).toEqual([note('a', 'again'), note('b')]);
  expect(withChanges(held, [{ put: note('c') }, { remove: 'c' }, { remove: 'a' }, { remove: 'a' }])).toEqual([note('b')]);
});
