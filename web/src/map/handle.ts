import type { MapEngine } from './MapEngine';
import { placedOf } from './model/picture';

/** What the page around the map may ask of it: where it looks, and to bring something into sight. */
export interface MapHandle {
  /** The point of the map in the middle of the window, and the zoom: the same in windows of any size. */
  readonly where: () => Where;
  /** Whether the whole map was asked for, and nothing moved since. */
  readonly seesAll: () => boolean;
  /** Looks at the first stages and lanes. */
  readonly begin: (zoom: number) => void;
  /** Width of the map that the window shows, in the map's units. */
  readonly width: () => number;
  readonly onMove: (moved: () => void) => () => void;
  readonly lookAt: (where: Where) => void;
  /** Brings a touchpoint, stage, lane or path into sight; the whole map for anything else. */
  readonly show: (id: string) => void;
  /** Puts the focus on something of the map, which comes into sight. */
  readonly focus: (id: string) => void;
  /** Puts the focus on the map, on what had it last or is nearest to the middle, without moving the view. */
  readonly enter: () => void;
  /** Opens its name to be written. */
  readonly edit: (id: string) => void;
  /** Tells those who do not see the map. */
  readonly say: (sentence: string) => void;
}

export interface Where {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export const handleOf = (engine: MapEngine, parts: Pick<MapHandle, 'focus' | 'enter' | 'say'>): MapHandle => ({
  ...parts,
  edit: (id) => {
    engine.pin(id);
    engine.editing.set(id);
  },
  where: () => {
    const middle = middleOf(engine);
    return { ...engine.world(middle), zoom: engine.camera.zoom };
  },
  seesAll: () => engine.seesAll,
  begin: (zoom) => engine.begin(zoom),
  width: () => engine.free().width / engine.camera.zoom,
  onMove: (moved) => {
    let last = engine.camera;
    return engine.onFrame((camera) => {
      if (camera === last) return;
      last = camera;
      moved();
    });
  },
  lookAt: ({ x, y, zoom }) => {
    const middle = middleOf(engine);
    engine.look({ x: middle.x - x * zoom, y: middle.y - y * zoom, zoom });
  },
  show: (id) => {
    const box = boxOf(engine, id);
    if (box) engine.reveal(box);
    else engine.fitAll();
  },
});

function middleOf(engine: MapEngine) {
  const free = engine.free();
  return { x: free.x + free.width / 2, y: free.y + free.height / 2 };
}

function boxOf(engine: MapEngine, id: string) {
  const picture = engine.picture.get();
  if (!picture) return null;
  const card = placedOf(picture, id);
  if (card) return card;
  const stage = picture.stages.find((each) => each.stage === id);
  if (stage) return { x: stage.x, y: engine.content().y, width: stage.width, height: 1 };
  const lane = picture.lanes.find((each) => each.lane === id);
  if (lane) return { x: engine.content().x, y: lane.y, width: 1, height: lane.height };
  // A path may be longer than the window: its first card is where it is read from.
  const first = picture.paths.find((each) => each.id === id)?.hops.find((hop) => hop.toCard !== null)?.toCard;
  return first ? (picture.cards.get(first) ?? null) : null;
}
