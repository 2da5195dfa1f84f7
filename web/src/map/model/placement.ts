import type { SceneCard, SceneLane, SceneStage, Touchpoint } from '../wire';
import type { Ahead, PlacedCard } from './picture';
import { breakTitle } from './titles';

/** Height of a card, and room above it, until the server's scene says them. */
export const provisionalHeight = 64;
export const cardGap = 10;

/** A scene card that did not change keeps its object, so that React skips it; with the name the document had when it came. */
const settled = new WeakMap<SceneCard, { readonly placed: PlacedCard; readonly name: string | undefined }>();

function settle(card: SceneCard, record: Touchpoint | undefined): PlacedCard {
  let known = settled.get(card);
  if (!known) {
    known = { placed: { ...card, id: card.touchpoint, provisional: false }, name: record?.name };
    settled.set(card, known);
  }
  if (!record || record.name === known.name) return known.placed;
  return { ...known.placed, lines: breakTitle(record.name, card.width) };
}

/**
 * Cards where they stand now: the scene's place while it agrees with the document, else the end of the cell of the document;
 * removed touchpoints are left out.
 */
export function placeCards(
  scene: readonly SceneCard[],
  stages: readonly SceneStage[],
  lanes: readonly SceneLane[],
  ahead: Ahead | null,
): Map<string, PlacedCard> {
  const cards = new Map<string, PlacedCard>();
  const unsettled: Touchpoint[] = [];
  const inScene = new Map(scene.map((card) => [card.touchpoint, card]));
  for (const card of scene) {
    const record = ahead?.touchpoints.get(card.touchpoint);
    if (ahead && !record) continue;
    if (record && (record.stage !== card.stage || record.lane !== card.lane)) unsettled.push(record);
    else cards.set(card.touchpoint, settle(card, record));
  }
  for (const record of ahead?.touchpoints.values() ?? []) if (!inScene.has(record.id)) unsettled.push(record);
  const ends = endsOfCells(cards.values());
  for (const record of unsettled) {
    const card = atEndOfCell(record, inScene.get(record.id), stages, lanes, ends);
    if (card) cards.set(card.id, card);
  }
  return cards;
}

const cellOf = (stage: string, lane: string) => `${stage} ${lane}`;

function endsOfCells(cards: Iterable<PlacedCard>): Map<string, number> {
  const ends = new Map<string, number>();
  for (const card of cards) {
    const cell = cellOf(card.stage, card.lane);
    ends.set(cell, Math.max(ends.get(cell) ?? 0, card.y + card.height));
  }
  return ends;
}

function atEndOfCell(
  record: Touchpoint,
  old: SceneCard | undefined,
  stages: readonly SceneStage[],
  lanes: readonly SceneLane[],
  ends: Map<string, number>,
): PlacedCard | null {
  const stage = stages.find((each) => each.stage === record.stage);
  const lane = lanes.find((each) => each.lane === record.lane);
  if (!stage || !lane) return null;
  const cell = cellOf(record.stage, record.lane);
  const end = ends.get(cell);
  const y = end === undefined ? lane.y + cardGap : end + cardGap;
  const height = old?.height ?? provisionalHeight;
  ends.set(cell, y + height);
  return {
    key: record.id,
    id: record.id,
    touchpoint: record.id,
    stage: record.stage,
    lane: record.lane,
    x: stage.cardX,
    y,
    width: stage.cardWidth,
    height,
    lines: breakTitle(record.name, stage.cardWidth),
    icon: record.icon || lane.icon,
    moment: old?.moment ?? null,
    photo: old?.photo ?? null,
    quote: old?.quote ?? null,
    provisional: true,
  };
}
