import { describe, expect, it } from 'vitest';
import type { PathStep, Touchpoint } from '../../types/wire';
import { handOffsOf } from './handOffs';

const touchpoints = new Map(
  Object.entries({ a: 'Web', b: 'Web ', c: 'Shop', d: '' }).map(([id, owner]) => [id, { id, owner } as unknown as Touchpoint]),
);
const steps = (...ids: string[]) => ids.map((touchpoint) => ({ touchpoint }) as unknown as PathStep);

describe('hand-offs of a path', () => {
  it('are changes of hands between known units, in order', () => {
    expect(handOffsOf(steps('a', 'b', 'c', 'a'), touchpoints)).toEqual({ count: 2, owners: ['Web', 'Shop', 'Web'], unknown: 0 });
  });

  it('a touchpoint that nobody owns is told, never counted', () => {
    expect(handOffsOf(steps('a', 'd', 'a', 'd', 'gone'), touchpoints)).toEqual({ count: 0, owners: ['Web'], unknown: 2 });
    expect(handOffsOf([], touchpoints)).toEqual({ count: 0, owners: [], unknown: 0 });
  });
});
