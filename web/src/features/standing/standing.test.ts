import { describe, expect, it } from 'vitest';
import type { StudyDoc } from '../../doc/contract';
import type { AnyRecord, Op } from '../../types/wire';
import { judge, unjudge } from './edits';
import { askedOn, countsOf } from './model';

const records = {
  stage: [{ id: 'stage:1', map: 'map:1', name: 'Pay' }],
  touchpoint: [
    { id: 'touchpoint:1', stage: 'stage:1', name: 'Till' },
    { id: 'touchpoint:2', stage: 'stage:2', name: 'Elsewhere' },
  ],
  moment: [{ id: 'moment:1', touchpoint: 'touchpoint:1', expectation: 'Quick' }],
  standing: [
    { id: 'standing:1', subject: 'touchpoint:1', status: 'toCheck', source: 'source:1', by: 'Till manager', on: '2026-01-01', note: '' },
    { id: 'standing:2', subject: 'moment:1', status: 'confirmed' },
    { id: 'standing:3', subject: 'touchpoint:2', status: 'toCheck' },
  ],
} as unknown as Record<string, AnyRecord[]>;

function studyOf() {
  const edits: [string, readonly Op[]][] = [];
  const doc = {
    all: (kind: string) => records[kind] ?? [],
    get: (kind: string, id: string | undefined) => (records[kind] ?? []).find((each) => each.id === id) ?? null,
    edit: (intent: string, ops: readonly Op[]) => edits.push([intent, ops]),
  } as unknown as StudyDoc;
  return { doc, edits };
}

describe('the standing of items', () => {
  it('[S55.2] is one record an item: what there is is changed, what is lacking is made, what is so stays', () => {
    const { doc, edits } = studyOf();
    judge(doc, ['touchpoint:1', 'moment:1', 'stage:1', 'lane:1'], 'confirmed');
    const [[intent, ops] = ['', []]] = edits;
    expect(intent).toBe('standing.confirmed');
    expect(ops.map((op) => op.op)).toEqual(['patch', 'put']);
    expect(ops[0]).toMatchObject({ id: 'standing:1', set: { status: 'confirmed' } });
    expect(ops[1]).toMatchObject({ record: { subject: 'stage:1', status: 'confirmed' } });
    judge(doc, ['moment:1'], 'confirmed');
    expect(edits).toHaveLength(1);
  });

  it('is taken away when nobody asks any more', () => {
    const { doc, edits } = studyOf();
    unjudge(doc, records.standing?.[0] as never);
    expect(edits).toEqual([['standing.remove', [{ op: 'remove', id: 'standing:1' }]]]);
  });

  it('is listed by map, a moment at its card', () => {
    const { doc } = studyOf();
    const asked = askedOn(doc, 'map:1');
    expect(asked.map(({ name, place }) => [name, place])).toEqual([
      ['Quick', 'touchpoint:1'],
      ['Till', 'touchpoint:1'],
    ]);
    expect(countsOf(asked)).toEqual({ toCheck: 1, confirmed: 1, obsolete: 0, contradicted: 0 });
  });
});
