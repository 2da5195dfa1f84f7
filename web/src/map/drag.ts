import type { MapEngine } from './MapEngine';
import type { Point } from './model/camera';
import { type Cell, cellAt, movesOf, placeIn } from './model/cells';
import { type Picture, type Placed, type PlacedHop, placedOf, placedSelector } from './model/picture';
import { roundedPath } from './model/roundedPath';
import { connectorBetween } from './model/tracing';
import type { CardMove } from './ports';

interface TouchedHop {
  readonly hop: PlacedHop;
  readonly elements: readonly Element[];
}

export interface Drop {
  readonly cell: Cell;
  readonly place: number;
}

interface Held {
  readonly card: Placed;
  readonly element: HTMLElement | null;
}

/**
 * Cards under the pointer: moved by transform, their hops redrawn as plain connectors, nothing else touched. The first is the one held. The
 * hops are redrawn on a sheet of their own over the other lines: among them, each move would paint again all that they cross.
 */
export class CardDrag {
  private readonly sheet: HeldLines;
  private readonly hops: readonly TouchedHop[];
  private offset = { x: 0, y: 0 };

  /** @returns null when the card is not on the map any more. Cards out of sight come along unseen. */
  static start(engine: MapEngine, world: HTMLElement, ids: readonly string[]): CardDrag | null {
    const held = ids.flatMap((id): Held[] => {
      const card = engine.picture.get()?.spans.has(id) ? undefined : placedOf(engine.picture.get(), id);
      return card ? [{ card, element: world.querySelector<HTMLElement>(placedSelector(id)) }] : [];
    });
    const [first] = held;
    return first?.element && first.card.id === ids[0] ? new CardDrag(engine, world, held, first.card) : null;
  }

  private constructor(
    private readonly engine: MapEngine,
    private readonly world: HTMLElement,
    private readonly held: readonly Held[],
    private readonly first: Placed,
  ) {
    const touched = new Set(held.flatMap(({ card }) => engine.picture.get()?.hopsOfCard.get(card.id) ?? []));
    this.sheet = new HeldLines(world);
    this.hops = [...touched].map((hop) => ({ hop, elements: this.sheet.take(hop.key) })).filter((each) => each.elements.length > 0);
    for (const { card, element } of held) {
      if (element) engine.pinned.add(card.id);
      element?.classList.add('dragged');
    }
    world.classList.add('dragging');
  }

  move(dx: number, dy: number): void {
    const { zoom } = this.engine.camera;
    this.offset = { x: dx / zoom, y: dy / zoom };
    const moved = new Map(this.held.map(({ card }) => [card.id, { ...card, x: card.x + this.offset.x, y: card.y + this.offset.y }]));
    for (const { card, element } of this.held) if (element) element.style.transform = translate(moved.get(card.id) ?? card);
    const cards = this.engine.picture.get()?.cards;
    const placed = (id: string | null) => (id === null ? undefined : (moved.get(id) ?? cards?.get(id)));
    for (const { hop, elements } of this.hops) {
      const [from, to] = [placed(hop.fromCard), placed(hop.toCard)];
      const points =
        from && to ? connectorBetween(from, to) : hop.points.map((value, i) => value + (i % 2 === 0 ? this.offset.x : this.offset.y));
      const data = roundedPath(points, 10);
      for (const element of elements) element.setAttribute('d', data);
    }
  }

  /** Where the first card would land now. */
  target(pointer: Point): Drop | null {
    const picture = this.engine.picture.get();
    const cell = picture && cellAt(picture, pointer);
    if (!picture || !cell) return null;
    return { cell, place: placeIn(picture, cell, this.first.y + this.offset.y + this.first.height / 2, this.first.id) };
  }

  /** What the drop changes in the document; empty when nothing. */
  moves(drop: Drop): readonly CardMove[] {
    const picture = this.engine.picture.get();
    if (!picture || !this.changes(picture, drop)) return [];
    return movesOf(
      picture,
      this.held.map(({ card }) => card),
      drop.cell,
      drop.place,
    );
  }

  private changes(picture: Picture, drop: Drop): boolean {
    if (drop.cell.stage.stage !== this.first.stage || drop.cell.lane.lane !== this.first.lane) return true;
    // Notes of a cell keep the order in which they were written.
    if (!picture.cards.has(this.first.id)) return false;
    return drop.place !== placeIn(picture, drop.cell, this.first.y + this.first.height / 2, this.first.id);
  }

  /** Puts everything where the picture, the old or the new one, says; React then has nothing to correct. */
  end(): void {
    for (const { card, element } of this.held) {
      this.engine.pinned.delete(card.id);
      if (!element) continue;
      element.classList.remove('dragged');
      element.classList.add('settling');
      element.addEventListener('transitionend', () => element.classList.remove('settling'), { once: true });
      element.style.transform = translate(placedOf(this.engine.picture.get(), card.id) ?? card);
    }
    this.sheet.giveBack();
    this.world.classList.remove('dragging');
  }
}

/** Copies of the lines of dragged cards, on a layer of the browser's own; the lines themselves are hidden meanwhile. */
class HeldLines {
  private readonly taken: SVGElement[] = [];
  private readonly groups = new Map<Element, Element>();
  private readonly lines: Element | null;
  private readonly sheet: Element | null;

  constructor(private readonly world: HTMLElement) {
    this.lines = world.querySelector('.map-lines');
    this.sheet = (this.lines?.cloneNode(false) as Element | undefined) ?? null;
    this.sheet?.classList.add('map-held');
    for (const name of ['role', 'aria-label']) this.sheet?.removeAttribute(name);
    this.sheet?.setAttribute('aria-hidden', 'true');
    if (this.sheet) this.lines?.after(this.sheet);
  }

  /** The elements to redraw instead of a hop's own. */
  take(hop: string): Element[] {
    return [...this.world.querySelectorAll<SVGElement>(`.map-lines:not(.map-held) [data-hop="${CSS.escape(hop)}"]`)].map((own) => {
      const copy = own.cloneNode(false) as Element;
      // A stroke, to be written with each move.
      copy.classList.remove('drawn');
      this.groupOf(own)?.append(copy);
      own.style.visibility = 'hidden';
      this.taken.push(own);
      return copy;
    });
  }

  giveBack(): void {
    for (const own of this.taken) own.style.visibility = '';
    for (const path of this.groups.keys()) path.classList.remove('held');
    this.sheet?.remove();
  }

  // Kind, layer and light of a path stand on its group.
  private groupOf(own: Element): Element | null {
    const path = own.closest('.map-path');
    if (!path || !this.sheet) return null;
    const known = this.groups.get(path);
    if (known) return known;
    const group = path.cloneNode(false) as Element;
    // What is drawn once for the whole path would stay behind.
    path.classList.add('held');
    this.groups.set(path, group);
    this.sheet.append(group);
    return group;
  }
}

const translate = ({ x, y }: Point) => `translate(${x}px, ${y}px)`;
