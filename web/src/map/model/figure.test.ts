import { describe, expect, it } from 'vitest';
import type { TouchpointValues } from '../wire';
import { figureOf } from './figure';
import { formatsOf } from './format';

const values: TouchpointValues = {
  touchpoint: 'touchpoint:a',
  events: 1200,
  cases: 1000,
  nps: -24,
  npsLow: -30,
  npsHigh: -18,
  npsCount: 400,
  medianWaitSeconds: 3 * 86_400,
  reworkShare: 0.25,
  source: 'measured',
};
const words = { t: (key: string) => key, formats: formatsOf('en') };

describe('the figure of a card', () => {
  it('is the indicator that colours the cards', () => {
    const texts = (['nps', 'wait', 'rework', 'volume', null] as const).map((kpi) => figureOf(values, kpi, words)?.text);
    expect(texts).toEqual(['−24', '3 days', '25%', '1,200', '−24']);
  });

  it('is left out where the indicator was not measured', () => {
    expect(figureOf({ ...values, medianWaitSeconds: null }, 'wait', words)).toBeNull();
  });

  it('counts nothing in what people stated, and says who did', () => {
    const stated = { ...values, events: 0, cases: 0, npsLow: null, npsHigh: null, npsCount: 0, source: 'estimated' as const };
    expect(figureOf(stated, 'volume', words)).toBeNull();
    expect(figureOf(stated, 'nps', words)?.detail).toBe('map.nps, map.source.estimated');
  });

  it('has a shape for the score only', () => {
    expect((['nps', 'wait'] as const).map((kpi) => figureOf(values, kpi, words)?.mark)).toEqual(['bad', 'plain']);
  });
});
