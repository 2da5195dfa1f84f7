import { describe, expect, it } from 'vitest';
import en from '../../../../i18n/en.json';
import fr from '../../../../i18n/fr.json';
import { translator } from '../../i18n';
import type { Noticed } from '../../map/ports';
import { saidOf } from './saidOf';

const score = (median: number) => ({ median, low: 1, high: 9, n: 3 });
const noticed: Noticed = {
  scores: new Map([['a', { ops: score(3), cx: score(7.5) }]]),
  marks: new Map([
    [
      'a',
      [
        { kind: 'irritant', sure: false },
        { kind: 'irritant', sure: true },
        { kind: 'delight', sure: false },
      ],
    ],
  ]),
  standings: new Map([
    ['a', 'contradicted'],
    ['b', 'toCheck'],
  ]),
};

describe('what the table says of a touchpoint', () => {
  it('tells marks of a kind once, which are sure, the scores in their order and the standing, in both languages', () => {
    expect(saidOf(noticed, 'a', translator('en', en), 'en')).toEqual(['Irritant, Delight (hypothesis)', 'CX 7.5 · Ops 3', 'Contradicted']);
    expect(saidOf(noticed, 'a', translator('fr', fr), 'fr')[1]).toBe('CX 7,5 · Ops 3');
    expect(saidOf(noticed, 'b', translator('en', en), 'en')).toEqual(['To check']);
  });

  it('says nothing where nobody said anything', () => {
    expect(saidOf(noticed, 'c', translator('en', en), 'en')).toEqual([]);
    expect(saidOf(null, 'a', translator('en', en), 'en')).toEqual([]);
  });
});
