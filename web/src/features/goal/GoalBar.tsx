import { type GoalCount, judged, judgedOutcomes } from './values';

/** The judged cases as one bar: in time, late, missed, already late. */
export function GoalBar({ count }: { readonly count: GoalCount }) {
  if (judged(count) === 0) return <div className="goal-bar" aria-hidden="true" />;
  return (
    <div className="goal-bar" aria-hidden="true">
      {judgedOutcomes.map(
        (outcome) => count[outcome] > 0 && <i key={outcome} data-outcome={outcome} style={{ flexGrow: count[outcome] }} />,
      )}
    </div>
  );
}
