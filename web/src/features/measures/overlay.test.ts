import { describe, expect, it } from 'vitest';
import { sharing } from '../../doc/share';
import type { MapOverlay } from '../../types/wire';
import { sameMeasures } from './overlay';

const overlay = (version: string, revision: number, share: number): MapOverlay => ({
  map: 'map:1',
  version,
  revision,
  log: { id: 'log:1', name: 'Log', from: '2026-01-01', to: '2026-03-31', boundShare: 1, unboundEvents: 0 },
  cases: 10,
  events: 40,
  classes: null,
  paths: [{ path: 'path:1', cases: 5, share, low: 0.2, high: 0.8, taking: 0, nearestAnomalies: 0, source: 'measured', score: null }],
  hops: [],
  touchpoints: [],
  stages: [],
  moments: [],
  goal: null,
});

describe('measures told again', () => {
  it('are the same when a card was moved: another version and revision of the same figures', () => {
    const before = overlay('a', 4, 0.5);
    expect(sameMeasures(before, sharing(before, overlay('b', 5, 0.5)))).toBe(true);
    expect(sameMeasures(before, sharing(before, overlay('b', 5, 0.6)))).toBe(false);
    expect(sameMeasures(before, null)).toBe(false);
    expect(sameMeasures(null, null)).toBe(true);
  });
});
