import type { MapEngine } from './MapEngine';
import type { Point } from './model/camera';
import { placedSelector } from './model/picture';
import { barOver, columnsOf, type PlacedSpan } from './model/spans';
import type { SpanMove } from './ports';

/** Which part of a bar was taken: an end, or all of it. */
export type Grip = 'first' | 'last' | null;

/** A bar under the pointer: it snaps to stages and lanes as it goes, written to its own element alone. */
export class SpanDrag {
  private wanted: SpanMove | null = null;

  static start(engine: MapEngine, world: HTMLElement, id: string, grip: Grip, from: Point): SpanDrag | null {
    const span = engine.picture.get()?.spans.get(id);
    const element = world.querySelector<HTMLElement>(placedSelector(id));
    return span && element ? new SpanDrag(engine, element, span, grip, from) : null;
  }

  private constructor(
    private readonly engine: MapEngine,
    private readonly element: HTMLElement,
    private readonly span: PlacedSpan,
    private readonly grip: Grip,
    private readonly from: Point,
  ) {
    element.classList.add('dragged');
  }

  holds(id: string): boolean {
    return this.span.id === id;
  }

  /** Points in the map's units. */
  move(at: Point): void {
    this.wanted = this.target(at);
    const picture = this.engine.picture.get();
    const columns = picture && this.wanted && columnsOf(picture.stages, this.wanted.first, this.wanted.last);
    const bar = picture && columns && barOver(picture.stages, ...columns);
    if (!bar) return;
    const lane = picture.lanes.find((each) => each.lane === this.wanted?.lane);
    const y = this.wanted?.lane === this.span.lane ? this.span.y : (lane?.y ?? picture.frame.headerHeight - 8) + 8;
    this.element.style.transform = `translate(${bar.x}px, ${y}px)`;
    this.element.style.width = `${bar.width}px`;
  }

  /** What the drop changes; null when nothing. */
  end(dropped: boolean): SpanMove | null {
    this.element.classList.remove('dragged');
    const { x, y, width, stage, last, lane } = this.span;
    this.element.style.transform = `translate(${x}px, ${y}px)`;
    this.element.style.width = `${width}px`;
    const to = dropped ? this.wanted : null;
    return to && (to.first !== stage || to.last !== last || to.lane !== lane) ? to : null;
  }

  private target(at: Point): SpanMove | null {
    const picture = this.engine.picture.get();
    const own = picture && columnsOf(picture.stages, this.span.stage, this.span.last);
    if (!picture || !own) return null;
    const column = (x: number) => {
      const found = picture.stages.findIndex((each) => x < each.x + each.width);
      return found < 0 ? picture.stages.length - 1 : found;
    };
    const by = column(at.x) - column(this.from.x);
    let [first, last] = own;
    if (this.grip === 'first') first = Math.min(column(at.x), last);
    else if (this.grip === 'last') last = Math.max(column(at.x), first);
    else {
      const step = Math.max(-first, Math.min(picture.stages.length - 1 - last, by));
      [first, last] = [first + step, last + step];
    }
    const under = picture.lanes.find((each) => at.y >= each.y && at.y < each.y + each.height)?.lane;
    const above = at.y < (picture.lanes[0]?.y ?? 0);
    const lane = this.grip !== null ? this.span.lane : above ? null : (under ?? this.span.lane);
    return { first: picture.stages[first]?.stage ?? this.span.stage, last: picture.stages[last]?.stage ?? this.span.last, lane };
  }
}
