import type { MapEngine } from './MapEngine';
import type { Box, Point } from './model/camera';
import { type Cell, cardsIn, cellAt, cellBox, cellNear, nextCard } from './model/cells';
import { placedOf } from './model/picture';
import type { Translate } from './ports';

const adding = ['touchpoint', 'note', 'span'] as const;
export type Added = (typeof adding)[number];

/** Side of the '+' of an empty cell in pixels of the screen, whatever the zoom (WCAG 2.2 asks for 24). */
const side = 26;
/** From here on cards are elements, and one sees what the '+' would add. */
const readable = 0.42;

/** What Enter or a click adds with the tool in hand; null where it adds nothing. */
export function addedBy(engine: MapEngine): Added | null {
  const { tool } = engine.sources.look.get();
  return adding.find((each) => each === tool) ?? null;
}

/** Where the keyboard puts something: in the cell of what is in focus, the cell chosen, or the one in the middle of the view. */
export function cellOfKeys(engine: MapEngine, focused: string | null): Cell | null {
  const picture = engine.picture.get();
  if (!picture) return null;
  const { cell, selection } = engine.sources.look.get();
  // What was let go with Escape keeps the focus, and says no place any more.
  const inFocus = focused !== null && focused !== engine.letGo ? placedOf(picture, focused) : undefined;
  const chosen = inFocus ?? placedOf(picture, [...selection][0] ?? '');
  const middle = cellNear(picture, engine.world(engine.middle()));
  const stage = chosen?.stage ?? cell?.stage ?? middle?.stage.stage;
  const lane = chosen?.lane ?? cell?.lane ?? middle?.lane.lane;
  const found = { stage: picture.stages.find((each) => each.stage === stage), lane: picture.lanes.find((each) => each.lane === lane) };
  return found.stage && found.lane ? { stage: found.stage, lane: found.lane } : null;
}

/** Shows where something would be put, before it is: beside the pointer a small '+', and the place itself, also for the keyboard. */
export class Aim {
  private entered: string | null = null;
  private said = '';
  private pointing = false;

  /**
   * @param ghost the place a card would take
   * @param plus adds to the empty cell under the pointer
   */
  constructor(
    private readonly engine: MapEngine,
    private readonly ghost: HTMLElement,
    private readonly plus: HTMLButtonElement,
    private readonly t: Translate,
    private readonly announce: (sentence: string) => void,
  ) {}

  /** @param at of the viewport; null where something else is under the pointer */
  byPointer(at: Point | null): void {
    this.pointing = true;
    // A line that runs under the '+' does not take it away.
    if (this.plus.matches(':hover')) return;
    const added = addedBy(this.engine);
    const small = this.engine.camera.zoom < readable;
    const cell = at && (added || !small) ? this.cellUnder(at) : null;
    if (added) this.show(cell, added);
    this.offer(added ? null : cell, at);
  }

  /** A key was struck: what is in focus says the place, until the pointer moves again. */
  keysSpeak(): void {
    this.pointing = false;
  }

  /** @param root of the map; elsewhere in focus, Enter puts nothing */
  byKeys(root: HTMLElement): void {
    if (this.pointing) return;
    const focus = document.activeElement;
    const answers = focus === document.body || (root.contains(focus) && !focus?.closest('textarea, input, [data-map-control]'));
    const added = answers ? addedBy(this.engine) : null;
    const focused = focus?.closest<HTMLElement>('.map-card, .map-note, .map-span')?.dataset.id ?? null;
    const cell = added && cellOfKeys(this.engine, focused);
    this.show(cell, added ?? 'touchpoint');
    const told = cell ? this.t('map.aim', { stage: cell.stage.lines.join(' '), lane: cell.lane.lines.join(' ') }) : '';
    if (told !== this.said && told !== '') this.announce(told);
    this.said = told;
  }

  hide(): void {
    this.pointing = false;
    this.entered = null;
    this.plus.hidden = true;
    this.ghost.hidden = true;
  }

  /** Over the '+': the card that a click would add. */
  overPlus(over: boolean): void {
    const { stage, lane } = this.plus.dataset;
    const picture = this.engine.picture.get();
    const found = { stage: picture?.stages.find((each) => each.stage === stage), lane: picture?.lanes.find((each) => each.lane === lane) };
    this.show(over && found.stage && found.lane ? { stage: found.stage, lane: found.lane } : null, 'touchpoint');
  }

  private cellUnder(at: Point): Cell | null {
    const picture = this.engine.picture.get();
    const free = this.engine.free();
    if (!picture || at.x < free.x || at.y < free.y) return null;
    return cellAt(picture, this.engine.world(at));
  }

  private show(cell: Cell | null, added: Added): void {
    const picture = this.engine.picture.get();
    this.ghost.dataset.added = added;
    place(this.ghost, cell && picture && (added === 'touchpoint' ? nextCard(picture, cell) : cellBox(cell)));
  }

  /**
   * The '+' stands in a corner of the empty cell that the pointer is in, the one it did not come in by: a click into the cell chooses the cell,
   * and only a click on the '+' adds.
   */
  private offer(cell: Cell | null, at: Point | null): void {
    const picture = this.engine.picture.get();
    const empty = cell && picture && this.engine.sources.look.get().tool === 'select' && cardsIn(picture, cell).length === 0;
    const key = cell && `${cell.stage.stage} ${cell.lane.lane}`;
    const enters = key !== null && key !== this.entered;
    this.entered = key ?? this.entered;
    if (!empty || !at) {
      this.plus.hidden = true;
      return;
    }
    const { x, y, width, height } = cellBox(cell);
    const size = Math.min(side / this.engine.camera.zoom, height - 4);
    const [left, right] = [x + 4, x + width - size - 4];
    if (enters) this.plus.dataset.side = this.engine.world(at).x > x + width / 2 ? 'left' : 'right';
    place(this.plus, { x: this.plus.dataset.side === 'left' ? left : right, y: y + 2, width: size, height: size });
    this.plus.style.fontSize = `${size * 0.75}px`;
    this.plus.dataset.stage = cell.stage.stage;
    this.plus.dataset.lane = cell.lane.lane;
  }
}

export function place(element: HTMLElement, box: Box | null): void {
  element.hidden = box === null;
  if (!box) return;
  element.style.transform = `translate(${box.x}px, ${box.y}px)`;
  element.style.width = `${box.width}px`;
  element.style.height = `${box.height}px`;
}
