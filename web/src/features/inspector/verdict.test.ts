import { describe, expect, it } from 'vitest';
import type { MapOverlay, TouchpointValues } from '../../types/wire';
import { moveTo } from './place';
import { tilesOf } from './tiles';
import { momentVerdictOf, verdictOf } from './verdict';

const overlay = {
  moments: [
    {
      moment: 'moment:1',
      touchpoint: 'touchpoint:1',
      verdict: 'broken',
      conditions: [{ condition: 'condition:1', verdict: 'broken', reading: 'reading:1', value: 3 }],
    },
  ],
} as unknown as MapOverlay;

describe('the verdict on a condition', () => {
  it('is the one of the server', () => {
    expect(verdictOf(overlay, 'moment:1', 'condition:1')).toMatchObject({ verdict: 'broken', value: 3 });
    expect(momentVerdictOf(overlay, 'moment:1')).toBe('broken');
  });
  it('is unknown until the server has judged', () => {
    expect(verdictOf(null, 'moment:1', 'condition:1').verdict).toBe('unknown');
    expect(verdictOf(overlay, 'moment:1', 'condition:2').verdict).toBe('unknown');
    expect(momentVerdictOf(overlay, 'moment:2')).toBe('unknown');
  });
});

describe('the tiles of a touchpoint', () => {
  it('show nothing where nothing is measured', () => {
    expect(tilesOf(null, 'fr').map((tile) => tile.value)).toEqual([null, null, null, null]);
  });
  it('carry n, the interval and the source', () => {
    const values: TouchpointValues = {
      touchpoint: 't',
      events: 12,
      cases: 10,
      nps: -22,
      npsLow: -30,
      npsHigh: -14,
      npsCount: 8,
      medianWaitSeconds: null,
      reworkShare: 0.25,
      source: 'measured',
    };
    const [volume, nps, wait, rework] = tilesOf(values, 'en');
    expect(volume).toMatchObject({ value: '10', facts: [{ args: { n: 12 } }] });
    expect(nps).toMatchObject({ value: '−22', facts: [{ args: { low: '−30', high: '−14' } }, { args: { n: 8 } }] });
    expect(wait?.value).toBeNull();
    expect(rework?.value).toBe('25%');
  });
  it('says so when a score was only stated', () => {
    const values = { touchpoint: 't', events: 0, cases: 0, nps: 10, npsCount: 0, source: 'estimated' } as TouchpointValues;
    expect(tilesOf(values, 'en')[1]).toMatchObject({ value: '+10', source: 'estimated', facts: [] });
  });
});

describe('moving a touchpoint by its selects', () => {
  const card = (id: string, stage: string, lane: string, order: string) => ({
    id,
    stage,
    lane,
    order,
    name: '',
    icon: '',
    description: '',
    owner: '',
    testimony: null,
    goal: 'none' as const,
  });
  it('puts it after the last of the new cell', () => {
    const mine = card('touchpoint:a', 's1', 'l1', 'V');
    const ops = moveTo(mine, 's2', 'l1', [mine, card('touchpoint:b', 's2', 'l1', 'X'), card('touchpoint:c', 's2', 'l2', 'z')]);
    expect(ops).toEqual([{ op: 'patch', id: 'touchpoint:a', set: { stage: 's2', lane: 'l1', order: 'Y' } }]);
  });
  it('does nothing when it stays', () => {
    const mine = card('touchpoint:a', 's1', 'l1', 'V');
    expect(moveTo(mine, 's1', 'l1', [mine])).toEqual([]);
  });
});
