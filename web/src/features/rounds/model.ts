import type { Round, Score, Triptych } from '../../types/wire';

export const triptych = ['cx', 'ex', 'ops'] as const satisfies readonly Triptych[];

export interface Spread {
  readonly n: number;
  readonly median: number;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

export interface GroupSpread extends Spread {
  readonly group: string;
}

/** What a round said of one subject on one axis: everybody, and group by group. */
export interface Result {
  readonly score: Score;
  readonly all: Spread;
  readonly groups: readonly GroupSpread[];
  /** Between the groups' highest and lowest medians; 0 with one group. */
  readonly between: number;
}

/** Null without values. */
export function spreadOf(values: readonly number[]): Spread | null {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[0], sorted.at(-1)];
  if (low === undefined || high === undefined) return null;
  const at = (sorted.length - 1) / 2;
  const median = ((sorted[Math.floor(at)] ?? 0) + (sorted[Math.ceil(at)] ?? 0)) / 2;
  return { n: sorted.length, median, mean: sorted.reduce((sum, value) => sum + value, 0) / sorted.length, low, high };
}

export function resultOf(score: Score): Result | null {
  const all = spreadOf(score.values);
  if (!all) return null;
  const groups = [...new Set(score.groups)].flatMap((group): GroupSpread[] => {
    const own = spreadOf(score.values.filter((_, at) => score.groups[at] === group));
    return own ? [{ group, ...own }] : [];
  });
  const medians = groups.map((group) => group.median);
  return { score, all, groups, between: Math.max(...medians) - Math.min(...medians) };
}

/** Where the groups are furthest apart first; those that agree within a point are left out. */
export const disagreements = (results: readonly Result[]): readonly Result[] =>
  results.filter((result) => result.between > 1).sort((a, b) => b.between - a.between);

/** The results of the last round revealed about each subject and axis. */
export function latestResults(rounds: readonly Round[], scores: readonly Score[]): ReadonlyMap<string, Result> {
  const revealed = rounds.filter((round) => round.status === 'revealed');
  revealed.sort((a, b) => (a.revealedOn === b.revealedOn ? (a.order < b.order ? -1 : 1) : a.revealedOn < b.revealedOn ? -1 : 1));
  const found = new Map<string, Result>();
  for (const round of revealed) {
    for (const score of scores) {
      const result = score.round === round.id ? resultOf(score) : null;
      if (result) found.set(`${score.subject} ${score.axis}`, result);
    }
  }
  return found;
}

/** What a map's last revealed scores say on one axis: the median of its subjects' medians, so that each subject counts once. */
export interface AxisScore {
  readonly axis: Triptych;
  readonly median: number;
  readonly subjects: number;
  /** Individual scores behind it. */
  readonly n: number;
  /** The last day on which one of them was revealed, ISO. */
  readonly on: string;
}

/** The axes that were scored, in the triptych's order. */
export function axisScores(rounds: readonly Round[], scores: readonly Score[]): readonly AxisScore[] {
  const results = [...latestResults(rounds, scores).values()];
  const days = new Map(rounds.map((round) => [round.id, round.revealedOn]));
  return triptych.flatMap((axis): AxisScore[] => {
    const own = results.filter((result) => result.score.axis === axis);
    const median = spreadOf(own.map((result) => result.all.median))?.median;
    if (median === undefined) return [];
    const on = own.map((result) => days.get(result.score.round) ?? '').reduce((a, b) => (a > b ? a : b), '');
    return [{ axis, median, subjects: own.length, n: own.reduce((sum, result) => sum + result.all.n, 0), on }];
  });
}
