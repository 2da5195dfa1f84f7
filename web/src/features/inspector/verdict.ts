import type { MapOverlay, Verdict } from '../../types/wire';

/** The verdict on one condition, with the reading that decides it (src/Parcours.Mapping/Overlays). */
export interface ConditionVerdict {
  readonly condition: string;
  readonly verdict: Verdict;
  readonly reading?: string | null;
  readonly value?: number | null;
}

export interface OverlaySource {
  readonly id: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly boundShare: number;
  readonly unboundEvents: number;
}

type FullOverlay = MapOverlay & { readonly log?: OverlaySource | null };
type FullMoment = MapOverlay['moments'][number] & { readonly conditions?: readonly ConditionVerdict[] | null };

/** The log behind an overlay; null when it only holds what people stated. */
export function logOf(overlay: MapOverlay | null): OverlaySource | null {
  return (overlay as FullOverlay | null)?.log ?? null;
}

/** [S11.3] The server's verdict on a condition; unknown until it has judged. */
export function verdictOf(overlay: MapOverlay | null, moment: string, condition: string): ConditionVerdict {
  const judged = overlay?.moments.find((item) => item.moment === moment) as FullMoment | undefined;
  return judged?.conditions?.find((item) => item.condition === condition) ?? { condition, verdict: 'unknown' };
}

export function momentVerdictOf(overlay: MapOverlay | null, moment: string): Verdict {
  return overlay?.moments.find((item) => item.moment === moment)?.verdict ?? 'unknown';
}
