import type { CardMove } from '../ports';
import type { SceneLane, SceneStage } from '../wire';
import type { Box, Point } from './camera';
import type { Picture, Placed, PlacedCard } from './picture';
import { cardGap, provisionalHeight } from './placement';

export interface Cell {
  readonly stage: SceneStage;
  readonly lane: SceneLane;
}

/** The cell (stage x lane) under a point of the map, or null outside the grid. */
export function cellAt(picture: Picture, point: Point): Cell | null {
  const stage = picture.stages.find((each) => point.x >= each.x && point.x < each.x + each.width);
  const lane = picture.lanes.find((each) => point.y >= each.y && point.y < each.y + each.height);
  return stage && lane ? { stage, lane } : null;
}

/** The cell under a point, or the nearest one to it; null on a map without cells. */
export function cellNear(picture: Picture, point: Point): Cell | null {
  const away = (at: number, from: number, size: number) => Math.max(from - at, at - from - size, 0);
  const nearest = <T>(list: readonly T[], far: (each: T) => number): T | undefined =>
    list.reduce<T | undefined>((best, each) => (best === undefined || far(each) < far(best) ? each : best), undefined);
  const stage = nearest(picture.stages, (each) => away(point.x, each.x, each.width));
  const lane = nearest(picture.lanes, (each) => away(point.y, each.y, each.height));
  return stage && lane ? { stage, lane } : null;
}

/** The cards of a cell from top to bottom. */
export const cardsIn = (picture: Picture, cell: Cell): PlacedCard[] =>
  [...picture.cards.values()].filter((card) => card.stage === cell.stage.stage && card.lane === cell.lane.lane).sort((a, b) => a.y - b.y);

/** How many of the cell's other cards stand above a height: the place a dropped card takes. */
export const placeIn = (picture: Picture, cell: Cell, y: number, except: string): number =>
  cardsIn(picture, cell).filter((card) => card.id !== except && card.y + card.height / 2 < y).length;

/** Where cards of a cell stand: what is lit while a card is dragged over it. */
export const cellBox = ({ stage, lane }: Cell): Box => ({
  x: stage.cardX - 8,
  y: lane.y + 3,
  width: stage.cardWidth + 16,
  height: lane.height - 6,
});

/** The place of the next card of a cell, as far as it is in its lane: the lane grows once the card is there. */
export function nextCard(picture: Picture, { stage, lane }: Cell): Box {
  const last = cardsIn(picture, { stage, lane }).at(-1);
  const bottom = lane.y + lane.height - 2;
  const y = Math.min((last ? last.y + last.height : lane.y) + cardGap, bottom - cardGap);
  return { x: stage.cardX, y, width: stage.cardWidth, height: Math.min(provisionalHeight, bottom - y) };
}

/** The cell next to a card's, for Alt+arrow; null at the border. */
export function neighbour(picture: Picture, card: Placed, dx: number, dy: number): Cell | null {
  const stage = picture.stages[picture.stages.findIndex((each) => each.stage === card.stage) + dx];
  const lane = picture.lanes[picture.lanes.findIndex((each) => each.lane === card.lane) + dy];
  return stage && lane ? { stage, lane } : null;
}

/**
 * A group let go with its first card over a cell: that one takes the place, the others go as many columns and rows as it went, at most to the
 * border, under what is there. Let go in its own cell, the first card alone changes its place.
 */
export function movesOf(picture: Picture, group: readonly Placed[], to: Cell, place: number): CardMove[] {
  const [first, ...others] = group;
  if (!first) return [];
  const column = (stage: string | null) => picture.stages.findIndex((each) => each.stage === stage);
  const row = (lane: string | null) => picture.lanes.findIndex((each) => each.lane === lane);
  const dx = column(to.stage.stage) - column(first.stage);
  const dy = row(to.lane.lane) - row(first.lane);
  const own = { id: first.id, stage: to.stage.stage, lane: to.lane.lane, place };
  // A note beside the cells gives the others no distance to go.
  if ((dx === 0 && dy === 0) || !first.stage || !first.lane) return [own];
  const moved = others.flatMap((card) => {
    const stage = picture.stages[clamp(column(card.stage) + dx, picture.stages.length)];
    const lane = picture.lanes[clamp(row(card.lane) + dy, picture.lanes.length)];
    return stage && lane ? [{ id: card.id, stage: stage.stage, lane: lane.lane, place: Number.MAX_SAFE_INTEGER }] : [];
  });
  return [own, ...moved];
}

const clamp = (index: number, count: number) => Math.min(count - 1, Math.max(0, index));
