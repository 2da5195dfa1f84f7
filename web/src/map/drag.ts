import type { MapEngine } from './MapEngine';
import type { Point } from './model/camera';
import { type Cell, cellAt, placeIn } from './model/cells';
import type { PlacedCard, PlacedHop } from './model/picture';
import { roundedPath } from './model/roundedPath';
import { connectorBetween } from './model/tracing';

interface TouchedHop {
  readonly hop: PlacedHop;
  readonly elements: readonly Element[];
}

export interface Drop {
  readonly cell: Cell;
  readonly place: number;
}

/** One card under the pointer: moved by transform, its hops redrawn as plain connectors, nothing else touched. */
export class CardDrag {
  private readonly hops: readonly TouchedHop[];
  private offset = { x: 0, y: 0 };

  /** @returns null when the card is not on the map any more. */
  static start(engine: MapEngine, world: HTMLElement, id: string): CardDrag | null {
    const card = engine.picture.get()?.cards.get(id);
    const element = world.querySelector<HTMLElement>(`.map-card[data-id="${CSS.escape(id)}"]`);
    return card && element ? new CardDrag(engine, world, card, element) : null;
  }

  private constructor(
    private readonly engine: MapEngine,
    private readonly world: HTMLElement,
    private readonly card: PlacedCard,
    private readonly element: HTMLElement,
  ) {
    engine.pinned.add(card.id);
    const hops = engine.picture.get()?.hopsOfCard.get(card.id) ?? [];
    this.hops = hops
      .map((hop) => ({ hop, elements: [...world.querySelectorAll(`[data-hop="${CSS.escape(hop.key)}"]`)] }))
      .filter((touched) => touched.elements.length > 0);
    element.classList.add('dragged');
    world.classList.add('dragging');
  }

  get id(): string {
    return this.card.id;
  }

  move(dx: number, dy: number): void {
    const { zoom } = this.engine.camera;
    this.offset = { x: dx / zoom, y: dy / zoom };
    const moved = { ...this.card, x: this.card.x + this.offset.x, y: this.card.y + this.offset.y };
    this.element.style.transform = translate(moved);
    const cards = this.engine.picture.get()?.cards;
    for (const { hop, elements } of this.hops) {
      const from = hop.fromCard === this.card.id ? moved : cards?.get(hop.fromCard ?? '');
      const to = hop.toCard === this.card.id ? moved : cards?.get(hop.toCard ?? '');
      const points =
        from && to ? connectorBetween(from, to) : hop.points.map((value, i) => value + (i % 2 === 0 ? this.offset.x : this.offset.y));
      const data = roundedPath(points, 10);
      for (const element of elements) element.setAttribute('d', data);
    }
  }

  /** Where the card would land now. */
  target(pointer: Point): Drop | null {
    const picture = this.engine.picture.get();
    const cell = picture && cellAt(picture, pointer);
    if (!picture || !cell) return null;
    return { cell, place: placeIn(picture, cell, this.card.y + this.offset.y + this.card.height / 2, this.card.id) };
  }

  /** True when the drop would change the document. */
  changes(drop: Drop): boolean {
    const picture = this.engine.picture.get();
    if (!picture) return false;
    if (drop.cell.stage.stage !== this.card.stage || drop.cell.lane.lane !== this.card.lane) return true;
    return drop.place !== placeIn(picture, drop.cell, this.card.y + this.card.height / 2, this.card.id);
  }

  /** Puts everything where the picture, the old or the new one, says; React then has nothing to correct. */
  end(): void {
    const settled = this.engine.picture.get()?.cards.get(this.card.id) ?? this.card;
    this.element.classList.remove('dragged');
    this.element.classList.add('settling');
    this.element.addEventListener('transitionend', () => this.element.classList.remove('settling'), { once: true });
    this.element.style.transform = translate(settled);
    for (const { hop, elements } of this.hops) for (const element of elements) element.setAttribute('d', hop.data);
    this.world.classList.remove('dragging');
    this.engine.pinned.delete(this.card.id);
  }
}

const translate = ({ x, y }: Point) => `translate(${x}px, ${y}px)`;
