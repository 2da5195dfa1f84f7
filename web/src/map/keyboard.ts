import type { Gestures } from './gestures';
import type { MapEngine } from './MapEngine';
import { cardsIn, movesOf, neighbour } from './model/cells';
import { type Direction, nearestCard } from './model/nearest';
import type { PlacedCard } from './model/picture';
import type { MapIntents, Translate } from './ports';

const directions: Readonly<Record<string, Direction>> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' };

export interface KeyboardContext {
  readonly engine: MapEngine;
  readonly intents: MapIntents;
  readonly gestures: Gestures;
  readonly t: Translate;
  announce(sentence: string): void;
  focus(id: string): void;
}

/** The map's keys; true when the key was ours. */
export function pressKey(event: KeyboardEvent, context: KeyboardContext): boolean {
  const { engine, gestures, intents } = context;
  const picture = engine.picture.get();
  const id = (event.target as Element).closest<HTMLElement>('.map-card')?.dataset.id ?? null;
  const card = id ? (picture?.cards.get(id) ?? null) : null;
  const direction = directions[event.key];
  if (direction) return arrow(event, card, direction, context);
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  if (zoomKey(event.key, engine)) return true;
  if (event.key === ' ' && !card) {
    gestures.spaceHeld = true;
    return true;
  }
  if (event.key === 'Escape') return letGo(context);
  if (event.key === 'Enter' && engine.sources.look.get().tool === 'touchpoint') return create(card, context);
  const erasing = event.key === 'Delete' || event.key === 'Backspace';
  if (!card) {
    // What was chosen with the mouse answers wherever the focus went since.
    const [chosen] = engine.sources.look.get().selection;
    if (!erasing || chosen === undefined) return false;
    remove(chosen, context);
    return true;
  }
  if (event.key === 'F2') gestures.edit(card.id);
  else if (event.key === 'Enter') {
    if (engine.sources.look.get().tool === 'path') intents.step(card.id);
    else if (engine.sources.look.get().selection.has(card.id)) gestures.edit(card.id);
    else choose(card.id, context);
  } else if (event.key === ' ') choose(card.id, context);
  else if (erasing) remove(card.id, context);
  else return false;
  return true;
}

/** With the tool that adds: a card in the cell of the one in focus, or in the first cell; Alt+arrows take it elsewhere. */
function create(card: PlacedCard | null, { engine, gestures }: KeyboardContext): boolean {
  const picture = engine.picture.get();
  const stage = card?.stage ?? picture?.stages[0]?.stage;
  const lane = card?.lane ?? picture?.lanes[0]?.lane;
  if (stage === undefined || lane === undefined) return false;
  gestures.create(stage, lane);
  return true;
}

function choose(id: string, { intents }: KeyboardContext): void {
  intents.select([id]);
  intents.inspect(id);
}

function letGo({ engine, intents }: KeyboardContext): boolean {
  const look = engine.sources.look.get();
  if (look.selection.size === 0 && !look.path) return false;
  intents.select([]);
  intents.focusPath(null);
  return true;
}

function remove(id: string, { engine, intents, focus, announce, t }: KeyboardContext): void {
  if (intents.readOnly) return;
  if (engine.spared === id) {
    // The focus came here from a card just removed: a second press out of habit must not take this one too. It chooses it.
    engine.spared = null;
    intents.select([id]);
    return;
  }
  const { selection } = engine.sources.look.get();
  const ids = selection.has(id) ? [...selection] : [id];
  const picture = engine.picture.get();
  const card = picture?.cards.get(id);
  const rest = [...(picture?.cards.values() ?? [])].filter((each) => !ids.includes(each.id));
  const next = card && (nearestCard(card, rest, 'right') ?? nearestCard(card, rest, 'left') ?? rest[0]);
  intents.remove(ids);
  announce(t('map.removed', { count: ids.length }));
  engine.spared = next?.id ?? null;
  if (next) focus(next.id);
}

function zoomKey(key: string, engine: MapEngine): boolean {
  if (key === '0') engine.zoomTo(1);
  else if (key === '1') engine.fitAll();
  else if (key === '2') fitSelection(engine);
  else if (key === '+' || key === '=') engine.zoomTo(engine.camera.zoom * 1.2);
  else if (key === '-') engine.zoomTo(engine.camera.zoom / 1.2);
  else return false;
  return true;
}

export function fitSelection(engine: MapEngine): void {
  const picture = engine.picture.get();
  const boxes = [...engine.sources.look.get().selection].map((id) => picture?.cards.get(id)).filter((card) => card !== undefined);
  if (boxes.length === 0) return;
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  engine.fitBox({ x, y, width: right - x, height: bottom - y });
}

function arrow(event: KeyboardEvent, card: PlacedCard | null, direction: Direction, context: KeyboardContext): boolean {
  const { engine, focus } = context;
  const picture = engine.picture.get();
  if (!picture) return false;
  if (!card) {
    const step = { left: [80, 0], right: [-80, 0], up: [0, 80], down: [0, -80] }[direction] as [number, number];
    engine.pan(...step);
    return true;
  }
  if (event.altKey) return moveByCell(card, direction, context);
  const next = nearestCard(card, picture.cards.values(), direction);
  if (next) focus(next.id);
  return true;
}

function moveByCell(card: PlacedCard, direction: Direction, context: KeyboardContext): boolean {
  const { engine, intents, announce, focus, t } = context;
  const picture = engine.picture.get();
  const dx = direction === 'left' ? -1 : direction === 'right' ? 1 : 0;
  const dy = direction === 'up' ? -1 : direction === 'down' ? 1 : 0;
  const cell = picture && neighbour(picture, card, dx, dy);
  if (!picture || !cell) {
    announce(t('map.edge'));
    return true;
  }
  const { selection } = engine.sources.look.get();
  const others = selection.has(card.id) ? [...selection].filter((id) => id !== card.id) : [];
  const group = [card, ...others.map((id) => picture.cards.get(id)).filter((each) => each !== undefined)];
  intents.move(movesOf(picture, group, cell, cardsIn(picture, cell).length));
  announce(t('map.moved', { card: card.lines.join(' '), stage: cell.stage.lines.join(' '), lane: cell.lane.lines.join(' ') }));
  focus(card.id);
  return true;
}
