import { expect, it } from 'vitest';
import { keyBetween } from './orderKey';

it('always finds a key between two neighbours, wherever it is inserted (L2)', () => {
  for (let seed = 1; seed <= 20; seed++) {
    let state = seed;
    const random = (below: number) => {
      state = (state * 1103515245 + 12345) % 2147483648;
      return Math.floor((state / 2147483648) * below);
    };
    const keys: string[] = [];
    for (let i = 0; i < 300; i++) {
      const at = random(keys.length + 1);
      keys.splice(at, 0, keyBetween(keys[at - 1] ?? null, keys[at] ?? null));
    }
    expect([...keys].sort(), `seed ${seed}`).toEqual(keys);
    expect(new Set(keys).size, `seed ${seed}`).toBe(keys.length);
    expect(
      keys.some((key) => key.endsWith('0')),
      `seed ${seed}`,
    ).toBe(false);
  }
});

it('stands after the first when two keys are equal', () => {
  expect(keyBetween('V', 'V') > 'V').toBe(true);
});
