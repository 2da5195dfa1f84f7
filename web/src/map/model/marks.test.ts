import { describe, expect, it } from 'vitest';
import { markRules, markShapes, pictogramsOf } from './marks';

describe('the pictograms of marks', () => {
  it('are one for each kind, confirmed when one mark is', () => {
    const marks = [
      { kind: 'loop', sure: false },
      { kind: 'irritant', sure: false },
      { kind: 'irritant', sure: true },
    ] as const;
    expect(pictogramsOf(marks)).toEqual([
      { kind: 'irritant', sure: true },
      { kind: 'loop', sure: false },
    ]);
    expect(pictogramsOf([])).toEqual([]);
  });
  it('have a rule for each kind, sure and not, in both themes', () => {
    const rules = markRules();
    for (const kind of Object.keys(markShapes)) {
      expect(rules.split(`--mk-${kind}:`)).toHaveLength(3);
      expect(rules.split(`--mh-${kind}:`)).toHaveLength(3);
    }
  });
});
