import { describe, expect, it } from 'vitest';
import { uuid7 } from './ids';
import { between, keyAt } from './orderKey';

/** Mulberry32: the same cases every time. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

describe('L2 order keys', () => {
  it('L2 2,000 inserts anywhere stay sorted, distinct, and never end in 0', () => {
    const next = chance(7);
    const keys: string[] = [];
    for (let i = 0; i < 2000; i++) {
      const at = Math.floor(next() * (keys.length + 1));
      keys.splice(at, 0, between(keys[at - 1] ?? null, keys[at] ?? null));
    }
    expect([...keys].sort((a, b) => (a < b ? -1 : 1))).toEqual(keys);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => key.endsWith('0'))).toEqual([]);
  });

  it('L2 a place between two equal keys falls after both', () => {
    expect(keyAt(['V', 'V', 'X'], 1) > 'V').toBe(true);
    expect(keyAt(['V', 'V', 'X'], 1) < 'X').toBe(true);
  });

  it('L2 refuses ends in the wrong order', () => {
    expect(() => between('b', 'a')).toThrow(RangeError);
  });
});

describe('L1 ids', () => {
  it('L1 are UUIDs of version 7 that sort by time', () => {
    const [a, b] = [uuid7(1_700_000_000_000), uuid7(1_700_000_000_001)];
    expect(a).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(a < b).toBe(true);
  });
});
