import { describe, expect, it } from 'vitest';
import type { Reading } from '../../types/wire';
import { totalsOf } from './totals';

const reading = (id: string, subject: string, value: number, more: Partial<Reading> = {}): Reading => ({
  id: `reading:${id}`,
  subject,
  indicator: 'Coût',
  value,
  unit: '€',
  source: 'measured',
  from: '',
  to: '',
  count: null,
  note: '',
  additive: true,
  ...more,
});
const chain = [
  { journey: 'journey:a', parts: ['journey:a1', 'journey:a2'] },
  { journey: 'journey:b', parts: [] },
];

describe('what is added along a chain', () => {
  it('adds values of one indicator and unit, and says where one is missing', () => {
    const totals = totalsOf(chain, [
      reading('1', 'journey:a', 12),
      reading('2', 'journey:b', 5, { indicator: 'coût ' }),
      reading('3', 'journey:b', 3, { unit: 'min' }),
    ]);
    expect(totals.map(({ value, unit, missing }) => [value, unit, missing])).toEqual([
      [17, '€', 0],
      [3, 'min', 1],
    ]);
  });
  it('never adds what nobody flagged as additive', () => {
    expect(totalsOf(chain, [reading('1', 'journey:a', 8, { additive: false })])).toEqual([]);
  });
  it('takes the latest of a journey, and its parts only where it has none', () => {
    const parts = [reading('3', 'journey:a1', 2), reading('4', 'journey:a2', 3)];
    const own = [reading('1', 'journey:a', 9, { to: '2025-12-31' }), reading('2', 'journey:a', 7, { to: '2026-03-31' })];
    expect(totalsOf(chain, [...own, ...parts])[0]?.value).toBe(7);
    expect(totalsOf(chain, parts)[0]?.said[0]).toEqual({ value: 5, readings: parts });
  });
});
