import { describe, expect, it } from 'vitest';
import { sharing } from './share';

const before = {
  version: 'a',
  paths: [
    { path: 'p', share: 0.5 },
    { path: 'q', share: null },
  ],
  band: { points: [1, 2] },
};
const copy = (): typeof before => JSON.parse(JSON.stringify(before));

describe('What is told again', () => {
  it('is the same object where it says the same', () => {
    expect(sharing(before, copy())).toBe(before);
  });

  it('is new only where it differs, up to the whole', () => {
    const next = sharing(before, { ...copy(), version: 'b' });
    expect(next).toEqual({ ...before, version: 'b' });
    expect(next.paths).toBe(before.paths);
    const other = copy();
    other.paths[1] = { path: 'q', share: null, low: 1 } as never;
    const changed = sharing(before, other);
    expect(changed).toEqual(other);
    expect(changed.paths[0]).toBe(before.paths[0]);
    expect(changed.paths[1]).not.toBe(before.paths[1]);
    expect(changed.band).toBe(before.band);
  });

  it('is not mistaken for what is shorter, longer, empty or of another form', () => {
    for (const [a, b] of [
      [[1, 2], [1]],
      [[1], [1, 2]],
      [{ a: 1, b: undefined }, { a: 1 }],
      [{ a: 1 }, { a: 1, b: undefined }],
      [{ a: undefined }, { b: undefined }],
      [null, {}],
      [[], {}],
      [{}, []],
      [{ 0: 1 }, [1]],
    ] as [unknown, unknown][]) {
      expect(sharing(a, b)).toStrictEqual(b);
      expect(sharing(a, b)).not.toBe(a);
    }
  });
});
