import type { ConditionVerdict, SceneBandCell } from '../wire';
import type { MeasuresIndex } from './measures';

type Expected = SceneBandCell['expected'][number];
export type Kept = ConditionVerdict['verdict'];

/** One figure of a cell: how many are in this state, and the first of them. */
export interface ExpectedFigure {
  readonly state: Kept | 'unanswered';
  readonly count: number;
  readonly first: Expected;
}

const order: readonly Kept[] = ['kept', 'atRisk', 'broken', 'unknown'];

/** What the measures say of it; null for the expectation of a moment without conditions, and without measures. */
export const judgedBy = (expected: Expected, measures: MeasuresIndex): ConditionVerdict | null =>
  measures.moments.get(expected.moment)?.conditions.find((each) => each.condition === expected.record) ?? null;

/** What a cell counts: whether they are kept, each once; then how many nobody answers. */
export function figuresOf(cell: SceneBandCell, measures: MeasuresIndex): readonly ExpectedFigure[] {
  const figure = (state: ExpectedFigure['state'], of: readonly Expected[]): readonly ExpectedFigure[] =>
    of[0] ? [{ state, count: of.length, first: of[0] }] : [];
  return [
    ...order.flatMap((state) =>
      figure(
        state,
        cell.expected.filter((each) => (judgedBy(each, measures)?.verdict ?? 'unknown') === state),
      ),
    ),
    ...figure(
      'unanswered',
      cell.expected.filter((each) => !each.answered),
    ),
  ];
}
