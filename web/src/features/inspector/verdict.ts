import type { Wire } from '../../types/schemas';
import type { MapOverlay, Verdict } from '../../types/wire';

export type ConditionVerdict = Wire<'ConditionVerdict'>;

/** [S11.3] The server's verdict on a condition; unknown until it has judged. */
export function verdictOf(overlay: MapOverlay | null, moment: string, condition: string): ConditionVerdict {
  const judged = overlay?.moments.find((item) => item.moment === moment);
  return judged?.conditions.find((item) => item.condition === condition) ?? { condition, verdict: 'unknown', reading: null, value: null };
}

export function momentVerdictOf(overlay: MapOverlay | null, moment: string): Verdict {
  return overlay?.moments.find((item) => item.moment === moment)?.verdict ?? 'unknown';
}
