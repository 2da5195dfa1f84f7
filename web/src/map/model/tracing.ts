import type { JourneyPath, PathStep, SceneHop } from '../wire';
import type { Ahead, PlacedCard, PlacedHop } from './picture';
import { plainConnector, roundedPath } from './roundedPath';

const connectorRadius = 10;

/** Hops as they stand now: the scene's line while both its cards stand where the scene put them, else a plain rounded connector. */
export function placeHops(scene: readonly SceneHop[], cards: ReadonlyMap<string, PlacedCard>, ahead: Ahead | null): PlacedHop[] {
  if (!ahead)
    return scene.map((hop) => ({ ...hop, data: roundedPath(hop.points, hop.radius), fromCard: null, toCard: null, provisional: false }));
  const byPair = new Map(scene.map((hop) => [pair(hop.path, hop.from, hop.to), hop]));
  const placed: PlacedHop[] = [];
  for (const [path, steps] of stepsByPath(ahead)) {
    const first = steps[0];
    const last = steps.at(-1);
    if (!first || !last) continue;
    const links: [PathStep | null, PathStep | null][] = steps.slice(1).map((step, i) => [steps[i] ?? null, step]);
    for (const [from, to] of [[null, first], ...links, [last, null]] as [PathStep | null, PathStep | null][]) {
      const hop = placeHop(path, from, to, byPair.get(pair(path.id, from?.id, to?.id)), cards);
      if (hop) placed.push(hop);
    }
  }
  return placed;
}

const pair = (path: string, from: string | null | undefined, to: string | null | undefined) => `${path} ${from ?? ''} ${to ?? ''}`;

/** Paths of the map with their steps in order (order key, then id). */
function stepsByPath(ahead: Ahead): Map<JourneyPath, PathStep[]> {
  const lists = new Map<string, PathStep[]>();
  for (const step of ahead.steps.values()) {
    const list = lists.get(step.path);
    if (list) list.push(step);
    else lists.set(step.path, [step]);
  }
  const sorted = new Map<JourneyPath, PathStep[]>();
  for (const path of ahead.paths.values()) sorted.set(path, (lists.get(path.id) ?? []).sort(byOrder));
  return sorted;
}

const byOrder = (a: PathStep, b: PathStep) => (a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : 1);

function placeHop(
  path: JourneyPath,
  from: PathStep | null,
  to: PathStep | null,
  scene: SceneHop | undefined,
  cards: ReadonlyMap<string, PlacedCard>,
): PlacedHop | null {
  const start = from ? cards.get(from.touchpoint) : undefined;
  const end = to ? cards.get(to.touchpoint) : undefined;
  if ((from && !start) || (to && !end)) return null;
  const settled = !start?.provisional && !end?.provisional;
  const ends = { fromCard: start?.id ?? null, toCard: end?.id ?? null };
  if (scene && settled) return settle(scene, path, ends);
  // A lead-in or lead-out is an ornament: it waits for the server.
  if (!start || !end) return null;
  const points = connectorBetween(start, end);
  return {
    key: scene?.key ?? pair(path.id, from?.id, to?.id),
    path: path.id,
    pathKind: path.kind,
    from: from?.id ?? null,
    to: to?.id ?? null,
    hop: 'forward',
    points,
    radius: connectorRadius,
    pitch: scene?.pitch ?? 10,
    ...ends,
    data: roundedPath(points, connectorRadius),
    provisional: true,
  };
}

/** A scene hop that did not change keeps its object, so that React skips it. */
const settledHops = new WeakMap<SceneHop, PlacedHop>();

function settle(scene: SceneHop, path: JourneyPath, ends: { fromCard: string | null; toCard: string | null }): PlacedHop {
  const known = settledHops.get(scene);
  if (known && known.pathKind === path.kind && known.fromCard === ends.fromCard && known.toCard === ends.toCard) return known;
  const placed = { ...scene, pathKind: path.kind, ...ends, data: roundedPath(scene.points, scene.radius), provisional: false };
  settledHops.set(scene, placed);
  return placed;
}

/** A plain connector from the right side of one card to the left side of another. */
export function connectorBetween(
  from: { x: number; y: number; width: number; height: number },
  to: { x: number; y: number; height: number },
): number[] {
  return plainConnector(from.x + from.width, from.y + from.height / 2, to.x, to.y + to.height / 2);
}
