import type {
  JourneyPath,
  Lane,
  Note,
  PathKind,
  PathStep,
  Scene,
  SceneBandCell,
  SceneCard,
  SceneEnd,
  SceneFrame,
  SceneHop,
  SceneLane,
  ScenePhase,
  SceneStage,
  SceneStop,
  Stage,
  StageSpan,
  Touchpoint,
} from '../wire';
import { Grid } from './grid';
import { type PlacedNote, placeNotes } from './notes';
import { placeCards } from './placement';
import { type PlacedSpan, placeSpans } from './spans';
import { placeHops } from './tracing';

/** A card as it stands now: the scene's place, or a provisional one until the next scene (L20). */
export interface PlacedCard extends Omit<SceneCard, 'kind'> {
  readonly id: string;
  readonly provisional: boolean;
}

export interface PlacedHop extends Omit<SceneHop, 'kind'> {
  /** SVG path data of the hop. */
  readonly data: string;
  /** Touchpoints at its ends, null for a lead-in or lead-out. */
  readonly fromCard: string | null;
  readonly toCard: string | null;
  readonly provisional: boolean;
}

export interface PlacedPath {
  readonly id: string;
  readonly kind: PathKind;
  readonly name: string;
  readonly hops: readonly PlacedHop[];
  readonly ends: readonly SceneEnd[];
  /** Rings of the steps that may be left out or repeated, where their line stands as the scene has it. */
  readonly stops: readonly SceneStop[];
}

/** Everything the map paints, indexed. */
export interface Picture {
  readonly frame: SceneFrame;
  readonly phases: readonly ScenePhase[];
  readonly stages: readonly SceneStage[];
  readonly lanes: readonly SceneLane[];
  readonly cards: ReadonlyMap<string, PlacedCard>;
  readonly notes: ReadonlyMap<string, PlacedNote>;
  readonly spans: ReadonlyMap<string, PlacedSpan>;
  readonly paths: readonly PlacedPath[];
  readonly bandCells: readonly SceneBandCell[];
  readonly cardGrid: Grid<PlacedCard>;
  readonly hopGrid: Grid<PlacedHop>;
  readonly hopsOfCard: ReadonlyMap<string, readonly PlacedHop[]>;
}

/** The records of one map that can run ahead of its scene. */
export interface Ahead {
  readonly stages: readonly Stage[];
  readonly lanes: readonly Lane[];
  readonly touchpoints: ReadonlyMap<string, Touchpoint>;
  readonly paths: ReadonlyMap<string, JourneyPath>;
  readonly steps: ReadonlyMap<string, PathStep>;
  readonly notes?: ReadonlyMap<string, Note>;
  readonly spans?: ReadonlyMap<string, StageSpan>;
}

/** A card, a note or a span. */
export type Placed = PlacedCard | PlacedNote | PlacedSpan;

export const placedOf = (picture: Picture | null, id: string): Placed | undefined =>
  picture?.cards.get(id) ?? picture?.notes.get(id) ?? picture?.spans.get(id);

/** What a card, a note or a span is on the page. */
export const placedSelector = (id: string): string => `:is(.map-card, .map-note, .map-span)[data-id="${CSS.escape(id)}"]`;

/** Where the bands under the lanes begin. */
export const bandsTop = (frame: SceneFrame): number => frame.bands[0]?.top ?? frame.bandTop;

/** Where the last band ends, or the lanes of a map that shows none. */
export function bandsBottom(frame: SceneFrame): number {
  const last = frame.bands.at(-1);
  return last ? last.top + last.height : frame.bandTop + frame.bandHeight;
}

const kindRank: Record<PathKind, number> = { reference: 0, exception: 1, anomaly: 2 };

const of = <K extends Scene['items'][number]['kind']>(scene: Scene, kind: K) =>
  scene.items.filter((item): item is Extract<Scene['items'][number], { kind: K }> => item.kind === kind);

/** What to paint: the scene, with the user's own newer edits laid over it provisionally. */
export function pictureOf(scene: Scene, ahead: Ahead | null): Picture {
  const { stages, lanes, frame } = withNewColumns(scene, ahead);
  const cards = placeCards(of(scene, 'card'), stages, lanes, ahead);
  const notes = placeNotes(of(scene, 'note'), stages, lanes, bandsTop(frame), ahead);
  const spans = placeSpans(of(scene, 'span'), stages, lanes, frame.headerHeight, ahead);
  const hops = placeHops(of(scene, 'hop'), cards, ahead);
  const cardGrid = new Grid<PlacedCard>();
  for (const card of cards.values()) cardGrid.add(card, card);
  const { hopGrid, hopsOfCard } = indexHops(hops);
  return {
    frame,
    stages,
    lanes,
    cards,
    notes,
    spans,
    cardGrid,
    hopGrid,
    hopsOfCard,
    bandCells: of(scene, 'bandCell'),
    phases: of(scene, 'phase').sort((a, b) => a.x - b.x),
    paths: groupPaths(hops, of(scene, 'end'), of(scene, 'stop'), ahead),
  };
}

function withNewColumns(scene: Scene, ahead: Ahead | null): { stages: SceneStage[]; lanes: SceneLane[]; frame: SceneFrame } {
  // A difference of the scene puts what moved at its end: neighbours, headers and lists want the order that is seen.
  const stages = of(scene, 'stage').sort((a, b) => a.x - b.x);
  const lanes = of(scene, 'lane').sort((a, b) => a.y - b.y);
  let frame = scene.frame;
  if (!ahead) return { stages, lanes, frame };
  const knownStages = new Set(stages.map((stage) => stage.stage));
  for (const stage of ahead.stages.filter((each) => !knownStages.has(each.id))) {
    stages.push({
      kind: 'stage',
      key: stage.id,
      stage: stage.id,
      number: stages.length + 1,
      x: frame.width,
      width: 232,
      cardX: frame.width + 32,
      cardWidth: stages[0]?.cardWidth ?? 168,
      labelY: stages[0]?.labelY ?? 40,
      lines: [stage.name],
    });
    frame = { ...frame, width: frame.width + 232 };
  }
  const knownLanes = new Set(lanes.map((lane) => lane.lane));
  for (const lane of ahead.lanes.filter((each) => !knownLanes.has(each.id))) {
    const y = bandsTop(frame);
    lanes.push({
      kind: 'lane',
      key: lane.id,
      lane: lane.id,
      y,
      height: 96,
      stripTop: y + 90,
      backstage: lane.backstage,
      icon: lane.icon,
      lines: [lane.name],
    });
    frame = {
      ...frame,
      bandTop: frame.bandTop + 104,
      bands: frame.bands.map((band) => ({ ...band, top: band.top + 104 })),
      height: frame.height + 104,
    };
  }
  return { stages, lanes, frame };
}

function indexHops(hops: readonly PlacedHop[]) {
  const hopGrid = new Grid<PlacedHop>();
  const hopsOfCard = new Map<string, PlacedHop[]>();
  for (const hop of hops) {
    for (let i = 0; i + 3 < hop.points.length; i += 2) {
      const [ax, ay, bx, by] = hop.points.slice(i, i + 4) as [number, number, number, number];
      hopGrid.add({ x: Math.min(ax, bx) - 8, y: Math.min(ay, by) - 8, width: Math.abs(bx - ax) + 16, height: Math.abs(by - ay) + 16 }, hop);
    }
    for (const card of new Set([hop.fromCard, hop.toCard])) {
      if (card === null) continue;
      const list = hopsOfCard.get(card);
      if (list) list.push(hop);
      else hopsOfCard.set(card, [hop]);
    }
  }
  return { hopGrid, hopsOfCard };
}

/** Paths in painting order: reference first, anomalies last, so that the thin ones stay on top. */
function groupPaths(hops: readonly PlacedHop[], ends: readonly SceneEnd[], stops: readonly SceneStop[], ahead: Ahead | null): PlacedPath[] {
  const settled = new Set(hops.flatMap((hop) => (hop.to && !hop.provisional ? [hop.to] : [])));
  const groups = new Map<string, PlacedHop[]>();
  for (const hop of hops) {
    const group = groups.get(hop.path);
    if (group) group.push(hop);
    else groups.set(hop.path, [hop]);
  }
  return [...groups]
    .map(([id, list]) => ({
      id,
      kind: list[0]?.pathKind ?? ('reference' as PathKind),
      name: ahead?.paths.get(id)?.name ?? '',
      hops: list,
      ends: ends.filter((end) => end.path === id),
      stops: stops.filter((stop) => stop.path === id && settled.has(stop.step)),
    }))
    .sort((a, b) => kindRank[a.kind] - kindRank[b.kind]);
}
