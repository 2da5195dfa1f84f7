import type { Gestures } from './gestures';
import type { MapEngine } from './MapEngine';
import { cardsIn, movesOf, neighbour } from './model/cells';
import { type Direction, nearestCard } from './model/nearest';
import { type Picture, type Placed, placedOf } from './model/picture';
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
  const id = (event.target as Element).closest<HTMLElement>('.map-card, .map-note')?.dataset.id ?? null;
  const card = id ? (placedOf(picture, id) ?? null) : null;
  const direction = directions[event.key];
  if (direction) return arrow(event, card, direction, context);
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  if (zoomKey(event.key, engine)) return true;
  if (event.key === ' ' && !card) {
    gestures.spaceHeld = true;
    return true;
  }
  if (event.key === 'Escape') return letGo(context);
  const { tool } = engine.sources.look.get();
  if (event.key === 'Enter' && (tool === 'touchpoint' || tool === 'note')) return create(card, context, tool);
  if (event.key.toLowerCase() === 'n' && intents.addNote && tool !== 'path') return create(card, context, 'note');
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
    if (tool === 'path') {
      if (picture?.cards.has(card.id)) intents.step(card.id);
    } else if (engine.sources.look.get().selection.has(card.id)) gestures.edit(card.id);
    else choose(card.id, context);
  } else if (event.key === ' ') choose(card.id, context);
  else if (erasing) remove(card.id, context);
  else return false;
  return true;
}

/** With a tool that adds: in the cell of what is in focus, the cell chosen, or the first; Alt+arrows take it elsewhere. */
function create(card: Placed | null, { engine, gestures }: KeyboardContext, kind: 'touchpoint' | 'note'): boolean {
  const picture = engine.picture.get();
  const { cell, selection } = engine.sources.look.get();
  const chosen = card ?? placedOf(picture, [...selection][0] ?? '');
  const stage = chosen?.stage ?? cell?.stage ?? picture?.stages[0]?.stage;
  const lane = chosen?.lane ?? cell?.lane ?? picture?.lanes[0]?.lane;
  if (stage === undefined || lane === undefined) return false;
  gestures.create(stage, lane, kind);
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
  const card = placedOf(picture, id);
  const rest = thingsOf(picture).filter((each) => !ids.includes(each.id));
  const next = card && (nearestCard(card, rest, 'right') ?? nearestCard(card, rest, 'left') ?? rest[0]);
  intents.remove(ids);
  announce(t(ids.every((each) => picture?.notes.has(each)) ? 'note.removed' : 'map.removed', { count: ids.length }));
  engine.spared = next?.id ?? null;
  if (next) focus(next.id);
}

const thingsOf = (picture: Picture | null): Placed[] => [...(picture?.cards.values() ?? []), ...(picture?.notes.values() ?? [])];

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
  const boxes = [...engine.sources.look.get().selection].map((id) => placedOf(picture, id)).filter((card) => card !== undefined);
  if (boxes.length === 0) return;
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  engine.fitBox({ x, y, width: right - x, height: bottom - y });
}

function arrow(event: KeyboardEvent, card: Placed | null, direction: Direction, context: KeyboardContext): boolean {
  const { engine, focus } = context;
  const picture = engine.picture.get();
  if (!picture) return false;
  if (!card) {
    const step = { left: [80, 0], right: [-80, 0], up: [0, 80], down: [0, -80] }[direction] as [number, number];
    engine.pan(...step);
    return true;
  }
  if (event.altKey) return moveByCell(card, direction, context);
  const next = nearestCard(card, thingsOf(picture), direction);
  if (next) focus(next.id);
  return true;
}

function moveByCell(card: Placed, direction: Direction, context: KeyboardContext): boolean {
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
  const group = [card, ...others.map((id) => placedOf(picture, id)).filter((each) => each !== undefined)];
  intents.move(movesOf(picture, group, cell, cardsIn(picture, cell).length));
  announce(t('map.moved', { card: card.lines.join(' '), stage: cell.stage.lines.join(' '), lane: cell.lane.lines.join(' ') }));
  focus(card.id);
  return true;
}
