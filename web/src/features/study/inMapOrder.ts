import type { Lane, Stage, Touchpoint } from '../../types/wire';

/** The touchpoints of some stages as one reads the map: stage after stage, lane after lane, then as they stand in their cell. */
export function inMapOrder(cards: readonly Touchpoint[], stages: readonly Stage[], lanes: readonly Lane[]): readonly Touchpoint[] {
  const stageAt = new Map(stages.map((stage, at) => [stage.id, at]));
  const laneAt = new Map(lanes.map((lane, at) => [lane.id, at]));
  const place = (at: ReadonlyMap<string, number>, id: string) => at.get(id) ?? at.size;
  // The sort is stable: within a cell the order is the one given.
  return cards
    .filter((card) => stageAt.has(card.stage))
    .sort((a, b) => place(stageAt, a.stage) - place(stageAt, b.stage) || place(laneAt, a.lane) - place(laneAt, b.lane));
}
