import { type Aim, addedBy, place } from './aim';
import { CardDrag } from './drag';
import type { MapEngine } from './MapEngine';
import { type Box, intersects, type Point, toScreen } from './model/camera';
import { cellAt, cellBox } from './model/cells';
import { hopAt } from './model/hit';
import { placedSelector } from './model/picture';
import { type GestureHandlers, PointerMachine, type Target } from './pointer';
import type { MapIntents } from './ports';
import { type Grip, SpanDrag } from './spanDrag';

/** The elements that gestures write to directly, without React. */
export interface Stage {
  readonly root: HTMLElement;
  readonly viewport: HTMLElement;
  /** The transformed layer of the cards. */
  readonly world: HTMLElement;
  readonly lines: () => Element | null;
  readonly drop: HTMLElement;
  readonly marquee: HTMLElement;
  readonly aim: Aim;
}

const presenceEvery = 55;
const doubleClick = 350;

/** Turns gestures into camera moves, direct writes and, at the end, one intent. */
export class Gestures implements GestureHandlers {
  spaceHeld = false;
  private readonly machine: PointerMachine;
  private drag: CardDrag | null = null;
  private spanDrag: SpanDrag | null = null;
  private grip: Grip = null;
  private told = 0;
  private lastClick = { id: '', at: 0 };

  constructor(
    private readonly engine: MapEngine,
    private readonly intents: MapIntents,
    private readonly stage: Stage,
  ) {
    this.machine = new PointerMachine(stage.viewport, this);
  }

  dispose(): void {
    this.machine.dispose();
  }

  targetOf(event: PointerEvent | MouseEvent): Target {
    const card = (event.target as Element).closest<HTMLElement>('.map-card, .map-note, .map-span');
    this.grip = ((event.target as Element).closest<HTMLElement>('.map-span-end')?.dataset.end as Grip | undefined) ?? null;
    if (card?.dataset.id) return { kind: 'card', id: card.dataset.id, element: card };
    const box = this.stage.viewport.getBoundingClientRect();
    const at = { x: event.clientX - box.left, y: event.clientY - box.top };
    const standin = this.cardUnder(at);
    if (standin) return { kind: 'card', id: standin, element: this.stage.viewport };
    const path = this.lineUnder(at);
    return path ? { kind: 'line', path } : { kind: 'ground' };
  }

  hand(): boolean {
    return this.spaceHeld || this.engine.sources.look.get().tool === 'hand';
  }

  draggable(id: string): boolean {
    const mounted = (this.stage.world.parentElement ?? this.stage.world).querySelector(placedSelector(id));
    return mounted !== null && this.engine.sources.look.get().tool === 'select';
  }

  movingChanged(moving: boolean): void {
    this.stage.root.toggleAttribute('data-panning', moving);
    if (moving) this.stage.root.dataset.gesture = 'panning';
    else delete this.stage.root.dataset.gesture;
  }

  pan(dx: number, dy: number): void {
    this.engine.pan(dx, dy);
  }

  pinch(at: Point, factor: number, dx: number, dy: number): void {
    this.engine.pan(dx, dy);
    this.engine.zoomTo(this.engine.camera.zoom * factor, at);
  }

  click(target: Target, at: Point, keys: { shift: boolean; ctrl: boolean }): void {
    const look = this.engine.sources.look.get();
    if (target.kind === 'card') this.clickCard(target.id, keys.shift || keys.ctrl);
    else if (look.tool === 'touchpoint' || look.tool === 'note' || look.tool === 'span') {
      const picture = this.engine.picture.get();
      const cell = picture && cellAt(picture, this.engine.world(at));
      if (cell) this.create(cell.stage.stage, cell.lane.lane, look.tool);
    } else if (target.kind === 'line') this.intents.focusPath(target.path);
    else if (look.tool === 'select') this.chooseGround(at);
  }

  private chooseGround(at: Point): void {
    this.intents.select([]);
    this.intents.focusPath(null);
    const picture = this.engine.picture.get();
    const cell = picture && cellAt(picture, this.engine.world(at));
    this.intents.chooseCell?.(cell && { stage: cell.stage.stage, lane: cell.lane.lane });
  }

  /** The menu of what is there: chosen first, unless it is among what is chosen already. */
  menu(event: PointerEvent | MouseEvent): void {
    if (!this.intents.menu || this.engine.sources.look.get().tool === 'path') return;
    event.preventDefault();
    const target = this.targetOf(event);
    const box = this.stage.viewport.getBoundingClientRect();
    if (target.kind !== 'card') this.chooseGround({ x: event.clientX - box.left, y: event.clientY - box.top });
    else if (!this.engine.sources.look.get().selection.has(target.id)) this.intents.select([target.id]);
    this.stage.aim.hide();
    this.intents.menu(event.clientX, event.clientY);
  }

  private clickCard(id: string, more: boolean): void {
    const look = this.engine.sources.look.get();
    const now = performance.now();
    const twice = this.lastClick.id === id && now - this.lastClick.at < doubleClick;
    // A third click in a row begins anew: it is not the second of another pair.
    this.lastClick = { id: twice ? '' : id, at: now };
    this.engine.roving.set(id);
    const card = this.engine.picture.get()?.cards.get(id);
    if ((look.tool === 'note' || look.tool === 'span') && card) this.create(card.stage, card.lane, look.tool);
    else if (look.tool === 'path') {
      if (card) this.intents.step(id);
    } else if (twice) this.edit(id);
    else this.choose(id, more);
  }

  private choose(id: string, more: boolean): void {
    const look = this.engine.sources.look.get();
    const selection = new Set(look.selection);
    if (!more) this.intents.select([id]);
    else {
      if (!selection.delete(id)) selection.add(id);
      this.intents.select([...selection]);
    }
    if (!more) this.intents.inspect(id);
  }

  edit(id: string): void {
    this.engine.pin(id);
    this.engine.editing.set(id);
  }

  create(stage: string, lane: string, kind: 'touchpoint' | 'note' | 'span' = 'touchpoint'): void {
    this.stage.aim.hide();
    const added = { note: this.intents.addNote, span: this.intents.addSpan, touchpoint: this.intents.add }[kind];
    const id = added?.(stage, lane);
    if (!id) return;
    this.intents.select([id]);
    this.edit(id);
  }

  dragStart(id: string, from: Point): void {
    if (this.engine.picture.get()?.spans.has(id)) {
      const world = this.stage.world.parentElement ?? this.stage.world;
      this.spanDrag = this.intents.placeSpan ? SpanDrag.start(this.engine, world, id, this.grip, this.engine.world(from)) : null;
      return;
    }
    const { selection } = this.engine.sources.look.get();
    const ids = selection.has(id) ? [id, ...[...selection].filter((each) => each !== id)] : [id];
    this.drag = CardDrag.start(this.engine, this.stage.world.parentElement ?? this.stage.world, ids);
    this.stage.aim.hide();
  }

  dragMove(dx: number, dy: number, at: Point): void {
    this.spanDrag?.move(this.engine.world(at));
    if (!this.drag) return;
    this.drag.move(dx, dy);
    const drop = this.drag.target(this.engine.world(at));
    place(this.stage.drop, drop ? cellBox(drop.cell) : null);
  }

  dragEnd(at: Point, dropped: boolean): void {
    const { drag } = this;
    this.drag = null;
    this.endSpan(dropped);
    place(this.stage.drop, null);
    if (!drag) return;
    const drop = dropped ? drag.target(this.engine.world(at)) : null;
    const moves = drop ? drag.moves(drop) : [];
    if (moves.length > 0) this.intents.move(moves);
    drag.end();
  }

  private endSpan(dropped: boolean): void {
    const id = [...(this.engine.picture.get()?.spans.keys() ?? [])].find((each) => this.spanDrag?.holds(each));
    const place = this.spanDrag?.end(dropped);
    this.spanDrag = null;
    if (id && place) this.intents.placeSpan?.(id, place);
  }

  marqueeMove(from: Point, to: Point): void {
    place(this.stage.marquee, boxOf(from, to));
  }

  marqueeEnd(from: Point, to: Point, done: boolean, keys: { shift: boolean }): void {
    place(this.stage.marquee, null);
    const picture = this.engine.picture.get();
    if (!done || !picture) return;
    const box = boxOf(this.engine.world(from), this.engine.world(to));
    const caught = [...picture.cardGrid.query(box), ...[...picture.notes.values()].filter((note) => intersects(note, box))].map(
      ({ id }) => id,
    );
    const before = keys.shift ? this.engine.sources.look.get().selection : [];
    this.intents.select([...new Set([...before, ...caught])]);
  }

  hover(at: Point): void {
    const point = this.engine.world(at);
    const now = performance.now();
    if (now - this.told >= presenceEvery) {
      this.told = now;
      this.intents.present(point.x, point.y);
    }
    if (this.machine.gesture !== 'idle') return;
    const over = this.cardUnder(at);
    const line = over ? null : this.lineUnder(at);
    this.light(line);
    this.stage.aim.byPointer(this.answers(over, line) ? null : at);
  }

  /** What is under the pointer has the click for itself: with a tool that adds, lines let it through, and cards take notes and spans. */
  private answers(over: string | null, line: string | null): boolean {
    const added = addedBy(this.engine);
    if (!added) return over !== null || line !== null;
    return over !== null && (added === 'touchpoint' || !this.engine.picture.get()?.cards.has(over));
  }

  leave(): void {
    this.light(null);
    this.stage.aim.hide();
  }

  /** Fades all other paths; null lights the path that is being read, if any. */
  light(hovered: string | null): void {
    const lines = this.stage.lines();
    if (!lines) return;
    const path = hovered ?? this.engine.sources.look.get().path;
    lines.classList.toggle('focused', path !== null);
    for (const lit of lines.querySelectorAll('.map-path.lit')) if ((lit as HTMLElement).dataset.path !== path) lit.classList.remove('lit');
    if (path) for (const lit of lines.querySelectorAll(`.map-path[data-path="${CSS.escape(path)}"]`)) lit.classList.add('lit');
    this.stage.viewport.style.cursor = hovered ? 'pointer' : '';
  }

  private cardUnder(at: Point): string | null {
    const point = this.engine.world(at);
    const picture = this.engine.picture.get();
    const spot = { x: point.x, y: point.y, width: 0.01, height: 0.01 };
    const note = () => [...(picture?.notes.values() ?? [])].find((each) => intersects(each, spot));
    return (picture?.cardGrid.query(spot)[0] ?? note())?.id ?? null;
  }

  private lineUnder(at: Point): string | null {
    const picture = this.engine.picture.get();
    const { opacity } = this.engine.sources.look.get();
    if (!picture) return null;
    return hopAt(picture, this.engine.world(at), 7 / this.engine.camera.zoom, (path) => (opacity.get(path) ?? 1) > 0)?.path ?? null;
  }

  /** Screen box of a card, for menus of the app. */
  screenBox(box: Box): Box {
    const corner = toScreen(this.engine.camera, box);
    return { ...corner, width: box.width * this.engine.camera.zoom, height: box.height * this.engine.camera.zoom };
  }
}

const boxOf = (a: Point, b: Point): Box => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  width: Math.abs(a.x - b.x),
  height: Math.abs(a.y - b.y),
});
