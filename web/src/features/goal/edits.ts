import type { StudyDoc } from '../../doc/contract';
import type { Touchpoint } from '../../types/wire';

export type GoalPart = Touchpoint['goal'];

/** Says what a touchpoint tells of the goal of its map. */
export function markGoal(doc: StudyDoc, touchpoint: string, goal: GoalPart): void {
  doc.edit('touchpoint.goal', [{ op: 'patch', id: touchpoint, set: { goal } }]);
}
