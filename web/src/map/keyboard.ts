import { type Answers, actionOf } from '../keys/table';
import { type Added, addedBy, cellOfKeys } from './aim';
import type { Gestures } from './gestures';
import type { MapEngine } from './MapEngine';
import { cardsIn, movesOf, neighbour } from './model/cells';
import { type Direction, nearestCard } from './model/nearest';
import { type Picture, type Placed, placedOf } from './model/picture';
import { columnsOf, type PlacedSpan } from './model/spans';
import type { CardStanding, MapIntents, Tool, Translate } from './ports';

const directions: Readonly<Record<string, Direction>> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' };

export interface KeyboardContext {
  readonly engine: MapEngine;
  readonly intents: MapIntents;
  readonly gestures: Gestures;
  readonly t: Translate;
  announce(sentence: string): void;
  focus(id: string): void;
}

interface Press extends KeyboardContext {
  readonly card: Placed | null;
  readonly direction: Direction | undefined;
  readonly tool: Tool;
}

type Answer = (press: Press) => boolean;

const done = (act: () => void): boolean => {
  act();
  return true;
};

const mapAnswers: Answers<'map', Answer> = {
  pan: ({ engine, direction }) => {
    const steps = { left: [80, 0], right: [-80, 0], up: [0, 80], down: [0, -80] } as const;
    if (!direction || !engine.picture.get()) return false;
    const [dx, dy] = steps[direction];
    return done(() => engine.pan(dx, dy));
  },
  hand: ({ gestures }) => {
    gestures.spaceHeld = true;
    return true;
  },
  full: ({ engine }) => done(() => engine.zoomTo(1)),
  whole: ({ engine }) => done(() => engine.fitAll()),
  chosen: ({ engine }) => done(() => fitSelection(engine)),
  nearer: ({ engine }) => done(() => engine.zoomTo(engine.camera.zoom * 1.2)),
  further: ({ engine }) => done(() => engine.zoomTo(engine.camera.zoom / 1.2)),
  note: (press) => press.intents.addNote !== undefined && press.tool !== 'path' && create(press.card, press, 'note'),
  put: (press) => {
    const added = addedBy(press.engine);
    return added !== null && create(press.card, press, added);
  },
  remove: (press) => {
    // What was chosen with the mouse answers wherever the focus went since.
    const [chosen] = press.engine.sources.look.get().selection;
    return chosen !== undefined && done(() => remove(chosen, press));
  },
  letGo,
};

type OnCard = Press & { readonly card: Placed };

const cardAnswers: Answers<'card', (press: OnCard) => boolean> = {
  go: ({ engine, card, direction, focus }) => {
    const next = direction && nearestCard(card, thingsOf(engine.picture.get()), direction);
    if (next) focus(next.id);
    return true;
  },
  move: (press) => press.direction !== undefined && moveByCell(press.card, press.direction, press),
  open: ({ engine, intents, gestures, card, tool }) =>
    done(() => {
      if (tool === 'path') {
        if (engine.picture.get()?.cards.has(card.id)) intents.step(card.id);
      } else if (engine.sources.look.get().selection.has(card.id)) gestures.edit(card.id);
      else choose(card.id, intents);
    }),
  choose: ({ card, intents }) => done(() => choose(card.id, intents)),
  rename: ({ card, gestures }) => done(() => gestures.edit(card.id)),
  remove: (press) => done(() => remove(press.card.id, press)),
  confirm: (press) => judge(press, 'confirmed'),
  outdate: (press) => judge(press, 'obsolete'),
  contradict: (press) => judge(press, 'contradicted'),
};

type OnSpan = OnCard & { readonly span: PlacedSpan };

const spanAnswers: Answers<'span', (press: OnSpan) => boolean> = {
  go: (press) => cardAnswers.go(press),
  stretch: (press) => place(press, 0, press.direction === 'right' ? 1 : press.direction === 'left' ? -1 : 0, 0),
  move: (press) => {
    const across = press.direction === 'right' ? 1 : press.direction === 'left' ? -1 : 0;
    return place(press, across, across, press.direction === 'down' ? 1 : press.direction === 'up' ? -1 : 0);
  },
  open: (press) => cardAnswers.open(press),
  choose: (press) => cardAnswers.choose(press),
  rename: (press) => cardAnswers.rename(press),
  remove: (press) => cardAnswers.remove(press),
};

/** Moves the ends of a span by stages and the whole of it by lanes; above the first lane it is the whole map's. */
function place({ span, engine, intents, announce, focus, t }: OnSpan, first: number, last: number, down: number): boolean {
  const picture = engine.picture.get();
  const columns = picture && columnsOf(picture.stages, span.stage, span.last);
  if (!picture || !columns || !intents.placeSpan) return true;
  const [from, to] = [columns[0] + first, columns[1] + last];
  const [left, right] = [picture.stages[from], picture.stages[to]];
  const row = picture.lanes.findIndex((each) => each.lane === span.lane) + down;
  if (!left || !right || to < from || row < -1 || row >= picture.lanes.length) {
    announce(t('map.edge'));
    return true;
  }
  intents.placeSpan(span.id, { first: left.stage, last: right.stage, lane: picture.lanes[row]?.lane ?? null });
  announce(t('span.moved', { text: span.lines.join(' '), first: left.lines.join(' '), last: right.lines.join(' ') }));
  focus(span.id);
  return true;
}

/** The card, or the whole selection when it is in it. */
function judge({ card, engine, intents, announce, t }: OnCard, standing: CardStanding): boolean {
  if (!intents.judge || intents.readOnly) return false;
  const { selection } = engine.sources.look.get();
  const ids = selection.has(card.id) ? [...selection] : [card.id];
  intents.judge(ids, standing);
  announce(t('map.judged', { count: ids.length, standing: t(`standing.${standing}`) }));
  return true;
}

/** The map's keys; true when the key was ours. */
export function pressKey(event: KeyboardEvent, context: KeyboardContext): boolean {
  const { engine } = context;
  const id = (event.target as Element).closest<HTMLElement>('.map-card, .map-note, .map-span')?.dataset.id ?? null;
  const card = id ? (placedOf(engine.picture.get(), id) ?? null) : null;
  const { tool } = engine.sources.look.get();
  // Left and come back to, it is in focus as anything else.
  if (id !== engine.letGo) engine.letGo = null;
  const press: Press = { ...context, card, tool, direction: directions[event.key] };
  const onMap = actionOf('map', event);
  // With a tool that adds, Enter adds wherever the focus is.
  if (onMap === 'put' && mapAnswers.put(press)) return true;
  const span = id ? engine.picture.get()?.spans.get(id) : undefined;
  const onSpan = span && actionOf('span', event);
  if (span && onSpan) return spanAnswers[onSpan]({ ...press, card: span, span });
  const onCard = card && !span && actionOf('card', event);
  if (card && onCard) return cardAnswers[onCard]({ ...press, card });
  return onMap !== null && mapAnswers[onMap](press);
}

/** With a tool that adds, where the aim says; Alt+arrows take it elsewhere. */
function create(card: Placed | null, { engine, gestures }: KeyboardContext, kind: Added): boolean {
  const cell = cellOfKeys(engine, card?.id ?? null);
  if (!cell) return false;
  gestures.create(cell.stage.stage, cell.lane.lane, kind);
  return true;
}

function choose(id: string, intents: MapIntents): void {
  intents.select([id]);
  intents.inspect(id);
}

function letGo({ engine, intents, card }: Press): boolean {
  engine.letGo = card?.id ?? null;
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
  const all = (kind: ReadonlyMap<string, unknown> | undefined) => ids.every((each) => kind?.has(each));
  announce(t(all(picture?.notes) ? 'note.removed' : all(picture?.spans) ? 'span.removed' : 'map.removed', { count: ids.length }));
  engine.spared = next?.id ?? null;
  if (next) focus(next.id);
}

const thingsOf = (picture: Picture | null): Placed[] => [
  ...(picture?.cards.values() ?? []),
  ...(picture?.notes.values() ?? []),
  ...(picture?.spans.values() ?? []),
];

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
