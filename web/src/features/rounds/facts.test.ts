import { describe, expect, it } from 'vitest';
import en from '../../../../i18n/en.json';
import { translator } from '../../i18n';
import type { MapOverlay, Reading } from '../../types/wire';
import type { Merged } from '../interviews/http';
import { factsOf } from './facts';

const t = translator('en', en);

const overlay = {
  log: { id: 'l', name: 'calls', from: '2026-01-01', to: '2026-03-31' },
  cases: 200,
  touchpoints: [
    {
      touchpoint: 'touchpoint:1',
      events: 120,
      cases: 100,
      nps: -20,
      npsLow: -31,
      npsHigh: -9,
      npsCount: 80,
      medianWaitSeconds: 3600,
      reworkShare: null,
      source: 'measured',
    },
  ],
  paths: [{ path: 'path:1', cases: 50, share: 0.25, low: 0.2, high: 0.31, nearestAnomalies: 0, source: 'measured', score: null }],
} as unknown as MapOverlay;

const reading = {
  id: 'reading:1',
  subject: 'touchpoint:1',
  indicator: 'csat',
  value: 4.1,
  unit: '/5',
  source: 'reported',
  from: '2025-06-01',
  to: '2025-06-30',
  count: 40,
} as unknown as Reading;

describe('what is known beside the scores', () => {
  it('carries n, interval, period and source', () => {
    const [nps, wait, csat] = factsOf('touchpoint:1', overlay, [reading], t, 'en');
    expect(nps).toMatchObject({ n: 80, interval: { low: '−31', high: '−9' }, source: 'measured' });
    expect(nps?.period).toMatch(/Jan.*2026.*–.*Mar.*2026/);
    expect(wait).toMatchObject({ n: 100, interval: null, source: 'measured' });
    expect(csat).toMatchObject({ n: 40, interval: null, source: 'reported' });
    expect(csat?.period).toMatch(/Jun.*2025/);
  });

  it('says the share of a path with its interval over all cases', () => {
    expect(factsOf('path:1', overlay, [], t, 'en')).toMatchObject([{ n: 200, interval: { low: '20%', high: '31%' } }]);
  });

  it('tells what interviews say with their number and dispersion, apart from the measured score', () => {
    const spread = {
      count: 3,
      mean: 2,
      deviation: 1,
      low: 1,
      firstQuartile: 1.5,
      median: 2,
      thirdQuartile: 2.5,
      high: 3,
      from: 0,
      to: 4.48,
    };
    const merged = {
      from: '2026-02-03',
      to: '2026-02-10',
      subjects: [{ subject: 'touchpoint:1', satisfaction: spread }],
    } as unknown as Merged;
    const facts = factsOf('touchpoint:1', overlay, [reading], (key, args) => `${key} ${JSON.stringify(args)}`, 'en', merged);
    expect(facts.map((fact) => fact.key)).toEqual(['nps', 'wait', 'interviews', 'reading:1']);
    expect(facts[2]).toMatchObject({ n: 3, source: 'reported', interval: { low: '0', high: '4.48' } });
    expect(facts[2]?.text).toBe('rounds.fact.interviews {"value":"2","spread":"1 – 3"}');
    expect(facts[2]?.period).toMatch(/Feb.*2026/);
    expect(factsOf('touchpoint:2', overlay, [], t, 'en', merged)).toEqual([]);
  });
});
