import { describe, expect, it } from 'vitest';
import type { HopValues, JourneyPath, Lane, PathStep, Stage, Touchpoint } from '../../types/wire';
import { gridOf, pathRows } from './gridOf';

const stage = (id: string) => ({ id, name: id }) as Stage;
const lane = (id: string) => ({ id, name: id }) as Lane;
const card = (id: string, stageId: string, laneId: string) => ({ id, name: id, stage: stageId, lane: laneId }) as Touchpoint;

describe('the table of a map', () => {
  it('keeps the order of stages and lanes, and the empty cells', () => {
    const rows = gridOf(
      [stage('s1'), stage('s2')],
      [lane('l1'), lane('l2')],
      [card('a', 's1', 'l2'), card('b', 's2', 'l1'), card('c', 's2', 'l1')],
    );
    expect(rows.map((row) => row.cells.map((cell) => cell.map((one) => one.id)))).toEqual([
      [[], ['a']],
      [['b', 'c'], []],
    ]);
  });
});

describe('the table of a path', () => {
  const path = { id: 'p' } as JourneyPath;
  const step = (id: string, touchpoint: string, of = 'p') => ({ id, path: of, touchpoint }) as PathStep;
  const touchpoints = new Map([card('a', 's', 'l'), card('b', 's', 'l')].map((one) => [one.id, one] as const));
  const hop = { path: 'p', from: '1', to: '2', cases: 7, share: 0.5 } as HopValues;
  it('gives each step the link that leads to it, also when a touchpoint comes back', () => {
    const rows = pathRows(path, [step('1', 'a'), step('9', 'b', 'other'), step('2', 'b'), step('3', 'a')], touchpoints, [hop]);
    expect(rows.map((row) => [row.touchpoint.id, row.hop?.cases ?? null])).toEqual([
      ['a', null],
      ['b', 7],
      ['a', null],
    ]);
  });
});
