import {
  type Box,
  type Camera,
  fitted,
  type Lod,
  leash,
  lodOf,
  onPixels,
  type Point,
  panBy,
  toWorld,
  viewBox,
  zoomAt,
} from './model/camera';
import { cardsToMount, hopByHop, type LineCut, linesToShow, notesToMount, type ShownPath, sameShown } from './model/culling';
import { drawnBottom, isEmptyBand } from './model/emptyBand';
import { bandStepOf, type SmallName, smallNameOf, stepOf } from './model/names';
import type { PlacedNote } from './model/notes';
import { type Picture, type PlacedCard, pictureOf } from './model/picture';
import { Signal } from './model/signal';
import type { MapSources, Source } from './ports';

/** Space the sticky headers and the controls take from the viewport, in screen pixels; the lanes' names less in a narrow one. */
export const insets = { left: 148, top: 68, right: 0, bottom: 56 };
const narrow = { below: 560, left: 84 };

const nothing = new Signal<ReadonlyMap<string, number>>(new Map());

const roomy = { width: 900, height: 560 };
const spacious = { width: 1250, height: 820 };
/** Greatest zoom of a whole map, and the part of the spare height that stays above it. */
const most = 1.2;
const high = 0.3;
/** How far out a map is seen, as a part of the zoom that shows the whole of it. */
const furthest = 0.5;
/** The zoom of a first sight, and the least of it: from there on cards say their whole names (ADR 0009). */
const beginning = 0.72;
const namesWhole = 0.5;
const overscan = 240;
const restAfter = 150;
const mountsWhileMoving = 5;
const mountsAtRest = 40;

export type FramePart = (camera: Camera, engine: MapEngine) => void;

/** Which bands there are, in any order. */
const bandNames = (picture: Picture | null): string =>
  (picture?.frame.bands ?? [])
    .map(({ band }) => band)
    .sort()
    .join();

/** Camera, culling and frames of one map; React renders only what the signals say is mounted. */
export class MapEngine {
  readonly picture = new Signal<Picture | null>(null);
  readonly mounted = new Signal<readonly PlacedCard[]>([]);
  readonly notes = new Signal<readonly PlacedNote[]>([]);
  readonly lines = new Signal<readonly ShownPath[]>([]);
  readonly lod = new Signal<Lod>(4);
  readonly zoom = new Signal(1);
  /** The zoom that small names are broken for, 0 where titles stand as the scene has them. */
  readonly step = new Signal(0);
  /** The same for the words of bands, which are legible further out. */
  readonly bandStep = new Signal(0);
  /** Too little room for a legend and a minimap beside the cards. */
  readonly tight = new Signal(false);
  /** Room enough for the minimap not to lie on cards at first sight. */
  readonly spacious = new Signal(true);
  readonly roving = new Signal<string | null>(null);
  readonly editing = new Signal<string | null>(null);
  /** Cards that must never be culled: dragged, edited or about to be focused. */
  readonly pinned = new Set<string>();
  /** The card that the focus went to when another was removed; null once it was chosen. */
  spared: string | null = null;
  /** The card that Escape let go while it has the focus. */
  letGo: string | null = null;
  camera: Camera = { x: 0, y: 0, zoom: 1 };
  private drawn: Camera = this.camera;
  size = { width: 0, height: 0 };
  /** Where the map begins on the page. */
  private begins = 0;
  /** The size of the browser's window. */
  private page = '';
  /** The camera that shows the whole map; another one once it was moved. */
  private wholeSeen: Camera | null = null;
  moving = false;
  /** The view moves and keeps its zoom. */
  sliding = false;
  private parts: FramePart[] = [];
  private frame = 0;
  private rest: ReturnType<typeof setTimeout> | undefined;
  private placed = false;
  /** Others changed records, and the picture does not show it yet. */
  private stale = false;
  private cut: LineCut = hopByHop;
  private shown: string | null = null;
  private readonly off: (() => void)[] = [];

  /** Open comments by what they are about. */
  readonly comments: Source<ReadonlyMap<string, number>>;

  constructor(
    readonly sources: MapSources,
    private readonly wholeFirst = false,
  ) {
    this.comments = sources.comments ?? nothing;
  }

  start(): void {
    this.rebuild();
    let empty = false;
    this.off.push(
      this.sources.measures.subscribe(() => {
        const frame = this.picture.get()?.frame;
        const now = frame !== undefined && isEmptyBand(frame, this.sources.measures.get());
        // A map that is seen whole ends elsewhere now.
        if (now !== empty && this.seesAll) this.fitAll();
        empty = now;
      }),
    );
    this.off.push(this.sources.scene.subscribe(this.rebuild), this.sources.ahead.subscribe(this.edited));
  }

  stop(): void {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    // Nobody would tell it any more that it rests: a map attached anew would stand as if it moved for ever.
    clearTimeout(this.rest);
    this.moving = false;
    this.sliding = false;
    for (const off of this.off.splice(0)) off();
  }

  /** Something drawn outside React, once per frame when anything moved. */
  onFrame(part: FramePart): () => void {
    this.parts.push(part);
    this.request();
    return () => {
      this.parts = this.parts.filter((each) => each !== part);
    };
  }

  /** @param left where the map begins on the page: a panel at its left takes room or gives it */
  resize(width: number, height: number, left = 0): void {
    if (width === this.size.width && height === this.size.height) return;
    const before = this.size;
    const pushed = left !== this.begins && before.width > 0;
    const page = `${innerWidth} ${innerHeight}`;
    const grew = page !== this.page || (width >= before.width && height >= before.height);
    this.page = page;
    this.size = { width, height };
    this.begins = left;
    this.tight.set(width < roomy.width || height < roomy.height);
    this.spacious.set(width >= spacious.width && height >= spacious.height);
    if (!this.placed) this.home();
    // What was whole is whole again, but not because a panel opens: the card that was clicked would go from under the pointer. Where one at the
    // left came, went or is wider, the middle stays in the middle.
    else if (this.seesAll && grew) this.fitAll();
    else if (pushed) this.look(panBy(this.camera, (width - before.width) / 2, 0));
    this.request();
  }

  /** The whole map was asked for, and nothing moved since. */
  get seesAll(): boolean {
    return this.wholeSeen === this.camera && this.picture.get() !== null;
  }

  /** The width of the lanes' names. */
  get left(): number {
    return this.size.width < narrow.below ? narrow.left : insets.left;
  }

  /** The part of the viewport that the headers leave free. */
  free(): Box {
    return {
      x: this.left,
      y: insets.top,
      width: Math.max(1, this.size.width - this.left - insets.right),
      height: Math.max(1, this.size.height - insets.top - insets.bottom),
    };
  }

  /** The grid and bands of the map, without the scene's own header space. */
  content(): Box {
    const frame = this.picture.get()?.frame;
    if (!frame) return { x: 0, y: 0, width: 1, height: 1 };
    const { laneHeaderWidth: x, headerHeight: y } = frame;
    return { x, y, width: Math.max(1, frame.width - x), height: Math.max(1, frame.height - y) };
  }

  pan(dx: number, dy: number): void {
    this.look(panBy(this.camera, dx, dy));
  }

  /** Not much further out than the whole map: a stamp says nothing, and nobody finds back from it. */
  zoomTo(zoom: number, at: Point = this.middle()): void {
    const least = Math.min(this.camera.zoom, this.whole().zoom * furthest);
    this.look(zoomAt(this.camera, at, Math.max(least, zoom)));
  }
  fitAll(): void {
    this.look(this.whole());
    this.wholeSeen = this.camera;
  }

  fitBox(box: Box, most = 1.2): void {
    this.look(fitted(box, inner(this.free(), 48), most));
  }

  /** First sight: the whole map when it can be read, else its beginning at the mockups' zoom; on a phone all lanes, and the first stages. */
  home(): void {
    if (this.size.width === 0 || !this.picture.get()) return;
    this.placed = true;
    const whole = this.whole();
    if (whole.zoom >= 0.7 || this.wholeFirst) {
      this.fitAll();
      return;
    }
    const zoom = this.size.width < narrow.below ? Math.min(beginning, Math.max(namesWhole, this.free().height / this.lanes())) : beginning;
    this.begin(zoom);
  }

  /** The first stages and lanes at a zoom. */
  begin(zoom: number): void {
    const content = this.content();
    this.look({ x: this.left + 8 - content.x * zoom, y: insets.top - content.y * zoom, zoom });
  }

  /** How high the lanes are, without the bands. */
  private lanes(): number {
    const { lanes = [], frame } = this.picture.get() ?? {};
    return Math.max(1, ...lanes.map((lane) => lane.y + lane.height - (frame?.headerHeight ?? 0)));
  }

  /** The whole map; a short one a little larger and lower, so that it does not hang from the top of an empty page. */
  private whole(): Camera {
    const content = this.content();
    const frame = this.picture.get()?.frame;
    // Nothing is drawn between the last band and the edge of the frame.
    const height = frame ? Math.max(1, drawnBottom(frame, this.sources.measures.get()) - content.y) : content.height;
    return fitted({ ...content, height }, inner(this.free(), 8), most, high);
  }

  /** The name of a card where it is shown small, else null. */
  smallName(card: PlacedCard): SmallName | null {
    const step = this.step.get();
    if (step === 0) return null;
    const name = this.sources.ahead.get()?.touchpoints.get(card.id)?.name ?? card.lines.join(' ');
    return smallNameOf(card, name, step, card.photo?.height ?? 0);
  }

  /** The text of a note where it is shown small, else null. */
  smallText(note: PlacedNote): SmallName | null {
    const step = this.step.get();
    return step === 0 ? null : smallNameOf(note, note.lines.join(' '), step, 0, Infinity);
  }

  reveal(box: Box): void {
    const free = inner(this.free(), 24);
    const { zoom } = this.camera;
    const left = box.x * zoom + this.camera.x;
    const top = box.y * zoom + this.camera.y;
    const dx = left < free.x ? free.x - left : Math.min(0, free.x + free.width - left - box.width * zoom);
    const dy = top < free.y ? free.y - top : Math.min(0, free.y + free.height - top - box.height * zoom);
    if (dx !== 0 || dy !== 0) this.pan(dx, dy);
  }

  /** Mounts a card at once, wherever it is: before focusing or dragging it. */
  pin(id: string): void {
    this.pinned.add(id);
    this.cull(true);
  }

  unpin(id: string): void {
    this.pinned.delete(id);
  }

  world(at: Point): Point {
    return toWorld(this.camera, at);
  }

  look(camera: Camera): void {
    const { zoom } = this.camera;
    this.camera = leash(camera, this.content(), this.free());
    this.sliding = this.camera.zoom === zoom;
    this.setMoving(true);
    this.request();
  }

  request(): void {
    if (this.frame === 0) this.frame = requestAnimationFrame(this.tick);
  }

  /** The middle of what the headers leave free, in screen pixels. */
  middle(): Point {
    const free = this.free();
    return { x: free.x + free.width / 2, y: free.y + free.height / 2 };
  }

  private setMoving(moving: boolean): void {
    clearTimeout(this.rest);
    this.moving = moving;
    if (moving)
      this.rest = setTimeout(() => {
        this.moving = false;
        this.sliding = false;
        this.request();
      }, restAfter);
  }

  /**
   * One's own edit is drawn at once. What others did comes with a scene, mostly before the next frame: drawn once for both, or a crowd that
   * writes would have everything drawn twice.
   */
  private readonly edited = (): void => {
    if (this.sources.own?.() ?? true) this.rebuild();
    else {
      this.stale = true;
      this.request();
    }
  };

  private readonly rebuild = (): void => {
    this.stale = false;
    const scene = this.sources.scene.get();
    if (scene && scene.map !== this.shown) {
      this.shown = scene.map;
      this.placed = false;
    }
    const bands = bandNames(this.picture.get());
    this.picture.set(scene ? pictureOf(scene, this.sources.ahead.get()) : null);
    if (!this.placed) this.home();
    else if (this.seesAll && bandNames(this.picture.get()) !== bands) this.fitAll();
    this.cull(true);
    this.request();
  };

  private readonly tick = (): void => {
    this.frame = 0;
    if (this.stale) this.rebuild();
    this.zoom.set(Math.round(this.camera.zoom * 100) / 100);
    this.lod.set(lodOf(this.camera.zoom));
    this.step.set(stepOf(this.camera.zoom));
    this.bandStep.set(bandStepOf(this.camera.zoom));
    const waiting = this.cull(false);
    // A layer of the browser's that lies between pixels is drawn blurred.
    const at = onPixels(this.camera, window.devicePixelRatio || 1);
    // The same object while it stands still: who listens for moves tells one from the other by it.
    if (at.x !== this.drawn.x || at.y !== this.drawn.y || at.zoom !== this.drawn.zoom) this.drawn = at;
    for (const part of this.parts) part(this.drawn, this);
    if (waiting) this.request();
  };

  /** Renews what is mounted; true when cards still wait for their turn. */
  private cull(all: boolean): boolean {
    const picture = this.picture.get();
    if (!picture || this.size.width === 0) {
      if (!picture) {
        this.mounted.set([]);
        this.notes.set([]);
      }
      return false;
    }
    const view = viewBox(this.camera, { x: 0, y: 0, ...this.size }, overscan);
    const { lines, cut } = linesToShow(picture, view, lodOf(this.camera.zoom), this.cut);
    this.cut = cut;
    this.cullLines(lines);
    this.cullNotes(notesToMount(picture, view, lodOf(this.camera.zoom), this.pinned));
    const wanted = cardsToMount(picture, view, lodOf(this.camera.zoom), this.pinned);
    const before = new Set(this.mounted.get());
    let turns = all ? Infinity : this.moving ? mountsWhileMoving : mountsAtRest;
    const next: PlacedCard[] = [];
    for (const card of wanted) if (before.has(card) || turns-- > 0) next.push(card);
    if (next.length !== before.size || next.some((card) => !before.has(card))) this.mounted.set(next);
    return next.length < wanted.length;
  }

  private cullNotes(next: readonly PlacedNote[]): void {
    const before = this.notes.get();
    if (next.length !== before.length || next.some((note, i) => note !== before[i])) this.notes.set(next);
  }

  private cullLines(next: readonly ShownPath[]): void {
    const before = new Map(this.lines.get().map((shown) => [shown.path.id, shown]));
    let same = before.size === next.length;
    const merged = next.map((shown) => {
      const old = before.get(shown.path.id);
      if (old && sameShown(old, shown)) return old;
      same = false;
      return shown;
    });
    if (!same) this.lines.set(merged);
  }
}

const inner = (box: Box, by: number): Box => ({
  x: box.x + by,
  y: box.y + by,
  width: Math.max(1, box.width - 2 * by),
  height: Math.max(1, box.height - 2 * by),
});
