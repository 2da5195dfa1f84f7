import { describe, expect, it } from 'vitest';
import type { ConditionVerdict, MomentVerdict, SceneBandCell } from '../wire';
import { figuresOf } from './expectations';
import { indexOf } from './measures';

const expected = (record: string, answered: boolean) => ({
  record,
  moment: 'moment:1',
  touchpoint: 'touchpoint:1',
  text: record,
  statedBy: '',
  answered,
});
const cell = {
  expected: [expected('condition:a', true), expected('condition:b', false), expected('condition:c', true), expected('moment:1', false)],
};
const judged = (condition: string, verdict: ConditionVerdict['verdict']) => ({ condition, verdict, reading: null, value: null });

const overlay = {
  paths: [],
  hops: [],
  touchpoints: [],
  stages: [],
  moments: [
    {
      moment: 'moment:1',
      touchpoint: 'touchpoint:1',
      verdict: 'broken',
      conditions: [judged('condition:a', 'broken'), judged('condition:b', 'kept'), judged('condition:c', 'broken')],
    } satisfies MomentVerdict,
  ],
};

const figures = (of: object | null) =>
  figuresOf(cell as unknown as SceneBandCell, indexOf({ overlay: of as never, band: null })).map(({ state, count, first }) => [
    state,
    count,
    first.record,
  ]);

describe('S61.1: the figures of a cell', () => {
  it('counts each expectation once by what the measures say, then those that nobody answers', () => {
    expect(figures(overlay)).toEqual([
      ['kept', 1, 'condition:b'],
      ['broken', 2, 'condition:a'],
      ['unknown', 1, 'moment:1'],
      ['unanswered', 2, 'condition:b'],
    ]);
  });

  it('knows of no verdict without measures', () => {
    expect(figures(null)).toEqual([
      ['unknown', 4, 'condition:a'],
      ['unanswered', 2, 'condition:b'],
    ]);
  });
});
