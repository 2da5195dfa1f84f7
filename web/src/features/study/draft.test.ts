import { describe, expect, it } from 'vitest';
import type { StudyDoc } from '../../doc/contract';
import type { Note, Op, Touchpoint } from '../../types/wire';
import { Draft } from './draft';

const card = { id: 'touchpoint:1', name: 'New point' } as Touchpoint;
const note = { id: 'note:1', text: '' } as Note;

function bench() {
  const edits: { readonly intent: string; readonly ops: readonly Op[] }[] = [];
  const doc = { edit: (intent: string, ops: readonly Op[]) => edits.push({ intent, ops }) } as unknown as StudyDoc;
  return { draft: new Draft(doc), edits };
}

describe('[S66.2] a draft', () => {
  it('of a touchpoint is one change with its name', () => {
    const { draft, edits } = bench();
    draft.begin({ kind: 'touchpoint', record: card });
    expect(edits).toEqual([]);
    expect(draft.holds(card.id)).toBe(true);
    expect(draft.end('Calls')).toBe(true);
    expect(edits).toEqual([{ intent: 'touchpoint.add', ops: [{ op: 'put', record: { ...card, name: 'Calls' } }] }]);
    expect(draft.get()).toBeNull();
  });
  it('keeps the name it came with when none is written', () => {
    const { draft, edits } = bench();
    draft.begin({ kind: 'touchpoint', record: card });
    draft.end(null);
    expect(edits[0]?.ops).toEqual([{ op: 'put', record: { ...card } }]);
  });
  it('of a note without words is not made', () => {
    const { draft, edits } = bench();
    draft.begin({ kind: 'note', record: note });
    expect(draft.end('')).toBe(false);
    draft.begin({ kind: 'note', record: note });
    expect(draft.end('Two tools')).toBe(true);
    expect(edits.map((edit) => edit.intent)).toEqual(['note.add']);
  });
  it('ends when the next begins, and tells', () => {
    const { draft, edits } = bench();
    let told = 0;
    draft.subscribe(() => told++);
    draft.begin({ kind: 'touchpoint', record: card });
    draft.begin({ kind: 'note', record: note });
    expect(edits).toHaveLength(1);
    expect(draft.holds(note.id)).toBe(true);
    expect(told).toBeGreaterThan(1);
  });
});
