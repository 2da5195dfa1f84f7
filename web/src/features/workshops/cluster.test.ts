import { expect, test, vi } from 'vitest';
import type { Note, Op } from '../../types/wire';
import { clusterAction, clusterMark } from './edits';

const notes = ['note:1', 'note:2'].map((id) => ({ id, text: id }) as Note);
const edits = () => {
  const edit = vi.fn((_: string, ops: readonly Op[]) => ops.length);
  return { edit, doc: { all: () => [], edit } as never };
};
const joined = notes.map((note) => ({ op: 'patch', id: note.id, set: { touchpoint: 'touchpoint:a' } }));

test('S61.3: notes become a mark, a hypothesis with its evidence, in one change', () => {
  const { doc, edit } = edits();
  clusterMark(doc, notes, {
    subject: 'touchpoint:a',
    kind: 'irritant',
    text: 'Waits',
    source: 'staff',
    detail: 'note:1 · note:2',
    cause: null,
  });
  expect(edit).toHaveBeenCalledTimes(1);
  const [intent, ops] = edit.mock.calls[0] ?? [];
  expect(intent).toBe('mark.cluster');
  expect(ops?.[0]).toMatchObject({ op: 'put', record: { subject: 'touchpoint:a', status: 'hypothesis', detail: 'note:1 · note:2' } });
  expect(ops?.slice(1)).toEqual(joined);
});

test('S61.3: notes become an action for a condition, in one change', () => {
  const { doc, edit } = edits();
  clusterAction(doc, notes, 'touchpoint:a', {
    text: 'Call back',
    axis: 'process',
    due: '2027-03-01',
    owner: '',
    conditions: ['condition:1'],
  });
  expect(edit).toHaveBeenCalledTimes(1);
  const [intent, ops] = edit.mock.calls[0] ?? [];
  expect(intent).toBe('action.cluster');
  expect(ops?.[0]).toMatchObject({ op: 'put', record: { text: 'Call back', status: 'planned', conditions: ['condition:1'] } });
  expect(ops?.slice(1)).toEqual(joined);
});
