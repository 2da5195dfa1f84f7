import { describe, expect, it } from 'vitest';
import type { Round, Score } from '../../types/wire';
import { axisScores, disagreements, latestResults, resultOf, spreadOf } from './model';

const score = (change: Partial<Score>): Score => ({
  id: 'score:1',
  round: 'round:1',
  subject: 'touchpoint:1',
  axis: 'cx',
  groups: ['a', 'a', 'b'],
  values: [8, 9, 2],
  ...change,
});

describe('the spread of scores', () => {
  it('is the median, the mean, the ends and the number', () => {
    expect(spreadOf([9, 1, 4, 6])).toEqual({ n: 4, median: 5, mean: 5, low: 1, high: 9 });
    expect(spreadOf([3])).toMatchObject({ n: 1, median: 3 });
    expect(spreadOf([])).toBeNull();
  });
  it('is told group by group, with how far they are apart', () => {
    const result = resultOf(score({}));
    expect(result?.groups.map(({ group, n, median }) => [group, n, median])).toEqual([
      ['a', 2, 8.5],
      ['b', 1, 2],
    ]);
    expect(result?.between).toBe(6.5);
    expect(resultOf(score({ groups: [], values: [] }))).toBeNull();
  });
});

describe('the results of rounds', () => {
  const round = (id: string, revealedOn: string, status: Round['status'] = 'revealed') => ({ id, revealedOn, status, order: 'V' }) as Round;
  it('are those of the last reveal, and none of a round that is open', () => {
    const scores = [score({}), score({ id: 'score:2', round: 'round:2', values: [5, 5, 5] }), score({ id: 'score:3', round: 'round:3' })];
    const rounds = [round('round:2', '2026-05-01'), round('round:1', '2026-03-01'), round('round:3', '', 'open')];
    expect(latestResults(rounds, scores).get('touchpoint:1 cx')?.all.median).toBe(5);
    expect(latestResults([round('round:3', '', 'open')], scores).size).toBe(0);
  });
  it('list where groups disagree most first', () => {
    const results = [score({ values: [5, 5, 5] }), score({ values: [8, 8, 5] }), score({})].flatMap((each) => resultOf(each) ?? []);
    expect(disagreements(results).map((result) => result.between)).toEqual([6.5, 3]);
  });
  it('make one score for each axis of a map, each subject once, with what stands behind it', () => {
    const scores = [
      score({ values: [8, 8, 8, 8], groups: ['a', 'a', 'a', 'a'] }),
      score({ id: 'score:2', subject: 'touchpoint:2', values: [2], groups: ['a'] }),
      score({ id: 'score:3', subject: 'touchpoint:2', axis: 'ops', values: [4, 6], groups: ['a', 'a'] }),
      score({ id: 'score:4', round: 'round:2', axis: 'ex', values: [9], groups: ['a'] }),
    ];
    expect(axisScores([round('round:1', '2026-03-12'), round('round:2', '', 'open')], scores)).toEqual([
      { axis: 'cx', median: 5, subjects: 2, n: 5, on: '2026-03-12' },
      { axis: 'ops', median: 5, subjects: 1, n: 2, on: '2026-03-12' },
    ]);
  });
});
