import { between } from '../../doc/orderKey';
import type { Op, Touchpoint } from '../../types/wire';

/** Moves a touchpoint to the end of another cell; nothing to do when it is there already. */
export function moveTo(touchpoint: Touchpoint, stage: string, lane: string, all: readonly Touchpoint[]): readonly Op[] {
  if (touchpoint.stage === stage && touchpoint.lane === lane) return [];
  const cell = all.filter((other) => other.stage === stage && other.lane === lane && other.id !== touchpoint.id);
  const last = cell.reduce<string | null>((most, other) => (most === null || other.order > most ? other.order : most), null);
  return [{ op: 'patch', id: touchpoint.id, set: { stage, lane, order: between(last, null) } }];
}
