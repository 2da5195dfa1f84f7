import { describe, expect, it } from 'vitest';
import type { StudyDoc } from '../../doc/contract';
import type { Op } from '../../types/wire';
import { adoptSegment, countOf, shareOf } from './segments';

describe('a segment that was named in words', () => {
  const held = {
    map: [
      { id: 'map:1', segment: 'Familles' },
      { id: 'map:2', segment: ' familles ' },
      { id: 'map:3', segment: 'PME' },
      { id: 'map:4', segment: 'Familles', ofSegment: 'segment:9' },
    ],
    interview: [{ id: 'interview:1', segment: 'FAMILLES' }],
  };
  const adopt = (segments: readonly object[]) => {
    const edits: [string, readonly Op[]][] = [];
    const all = (kind: string) => ({ ...held, segment: segments })[kind as 'map'] ?? [];
    const doc = { all, edit: (intent: string, ops: readonly Op[]) => edits.push([intent, ops]) } as unknown as StudyDoc;
    return [adoptSegment(doc, 'Familles'), edits] as const;
  };
  const set = (ofSegment: string) => ['map:1', 'map:2', 'interview:1'].map((id) => ({ op: 'patch', id, set: { ofSegment, segment: '' } }));

  it('becomes a record, and all that say the same take it in one change', () => {
    const [id, [edit, ...more]] = adopt([]);
    expect(more).toEqual([]);
    expect(edit?.[1][0]).toMatchObject({ op: 'put', record: { id, name: 'Familles', share: null } });
    expect(edit?.[1].slice(1)).toEqual(set(id));
  });

  it('is the one of that name where there is one', () => {
    const [id, [edit]] = adopt([{ id: 'segment:1', name: 'familles', order: 'V' }]);
    expect([id, edit?.[1]]).toEqual(['segment:1', set('segment:1')]);
  });
});

describe('the figures of a segment', () => {
  it('reads a share as people type it, and refuses what is none', () => {
    expect(['34', '34 %', '0,5', '100', '12,25\u00a0%'].map(shareOf)).toEqual([0.34, 0.34, 0.005, 1, 0.1225]);
    expect(['', '  ', '%'].map(shareOf)).toEqual([null, null, null]);
    expect(['101', '-1', 'a third', '1/3', '1e1'].map(shareOf)).toEqual([undefined, undefined, undefined, undefined, undefined]);
  });

  it('reads a number of clients, whole and not below zero', () => {
    expect(['41 000', '0', '1\u202f200', '41,000', '1.200.000'].map(countOf)).toEqual([41_000, 0, 1200, 41_000, 1_200_000]);
    expect([countOf(''), countOf('-1'), countOf('1,5'), countOf('9'.repeat(10))]).toEqual([null, undefined, undefined, undefined]);
  });
});
