import type { SceneLane, SceneStage } from '../wire';
import type { Box, Point } from './camera';
import type { Picture, PlacedCard } from './picture';

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

/** The cell next to a card's, for Alt+arrow; null at the border. */
export function neighbour(picture: Picture, card: PlacedCard, dx: number, dy: number): Cell | null {
  const stage = picture.stages[picture.stages.findIndex((each) => each.stage === card.stage) + dx];
  const lane = picture.lanes[picture.lanes.findIndex((each) => each.lane === card.lane) + dy];
  return stage && lane ? { stage, lane } : null;
}
