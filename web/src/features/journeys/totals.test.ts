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
const journeys = [
  { id: 'journey:a' },
  { id: 'journey:a1', parent: 'journey:a' },
  { id: 'journey:a2', parent: 'journey:a' },
  { id: 'journey:b' },
];

describe('what is added along a chain', () => {
  it('adds values of one indicator and unit, and says where one is missing', () => {
    const totals = totalsOf(
      chain,
      [reading('1', 'journey:a', 12), reading('2', 'journey:b', 5, { indicator: 'coût ' }), reading('3', 'journey:b', 3, { unit: 'min' })],
      journeys,
    );
    expect(totals.map(({ value, unit, missing }) => [value, unit, missing])).toEqual([
      [17, '€', 0],
      [3, 'min', 1],
    ]);
  });
  it('adds a known measure whatever it was called', () => {
    const delays = [
      reading('1', 'journey:a', 2, { indicator: 'Délai', unit: 'h' }),
      reading('2', 'journey:b', 3, { indicator: 'delay', unit: 'h' }),
    ];
    expect(totalsOf(chain, delays, journeys).map(({ value, missing }) => [value, missing])).toEqual([[5, 0]]);
  });
  it('never adds what nobody flagged as additive', () => {
    expect(totalsOf(chain, [reading('1', 'journey:a', 8, { additive: false })], journeys)).toEqual([]);
  });
  it('takes the latest of a journey, and its parts only where it has none', () => {
    const parts = [reading('3', 'journey:a1', 2), reading('4', 'journey:a2', 3)];
    const own = [reading('1', 'journey:a', 9, { to: '2025-12-31' }), reading('2', 'journey:a', 7, { to: '2026-03-31' })];
    expect(totalsOf(chain, [...own, ...parts], journeys)[0]?.value).toBe(7);
    expect(totalsOf(chain, parts, journeys)[0]?.said[0]).toEqual({ value: 5, readings: parts });
  });
  it('counts nothing twice where parts have parts', () => {
    // A (nothing said) contains B (100), which contains C (40) and D (60); A also contains E (nothing), which contains F (7).
    const nested = [
      ['b', 'a'],
      ['c', 'b'],
      ['d', 'b'],
      ['e', 'a'],
      ['f', 'e'],
    ].map(([id, parent]) => ({
      id: `journey:${id}`,
      parent: `journey:${parent}`,
    }));
    const deep = [{ journey: 'journey:a', parts: ['b', 'c', 'd', 'e', 'f'].map((id) => `journey:${id}`) }];
    const below = [reading('2', 'journey:c', 40), reading('3', 'journey:d', 60), reading('4', 'journey:f', 7)];
    const value = (...more: Reading[]) => totalsOf(deep, [...below, ...more], nested)[0]?.value;
    expect(value(reading('1', 'journey:b', 100))).toBe(107);
    expect(value(reading('1', 'journey:b', 90))).toBe(97);
    expect(value()).toBe(107);
    expect(value(reading('5', 'journey:a', 12))).toBe(12);
  });
  it('does not count a journey of the chain again as a part of another', () => {
    const both = [
      { journey: 'journey:a', parts: ['journey:b'] },
      { journey: 'journey:b', parts: [] },
    ];
    const totals = totalsOf(both, [reading('1', 'journey:b', 5)], [{ id: 'journey:b', parent: 'journey:a' }]);
    expect([totals[0]?.value, totals[0]?.missing]).toEqual([5, 1]);
  });
});
