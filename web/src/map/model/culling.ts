import { type Box, intersects, type Lod, type Point } from './camera';
import type { PlacedNote } from './notes';
import type { Picture, PlacedCard, PlacedHop, PlacedPath } from './picture';

/** DOM elements that cards and lines may take, so that the viewport stays under 1,300 at any zoom (web.md). */
export const cardBudget = 100;
export const hopElementBudget = 360;

/** Cards to mount, nearest to the middle of the view first when there are more than the budget; the stand-in paints the others. */
export function cardsToMount(picture: Picture, view: Box, lod: Lod, keep: ReadonlySet<string>): PlacedCard[] {
  const kept = [...keep].map((id) => picture.cards.get(id)).filter((card) => card !== undefined);
  if (lod < 2) return kept;
  const inView = picture.cardGrid.query(view);
  if (inView.length > cardBudget) {
    const middle = { x: view.x + view.width / 2, y: view.y + view.height / 2 };
    inView.sort((a, b) => distance(a, middle) - distance(b, middle));
    inView.length = cardBudget;
  }
  return [...new Set([...inView, ...kept])];
}

const distance = (card: PlacedCard, point: Point) => Math.hypot(card.x + card.width / 2 - point.x, card.y + card.height / 2 - point.y);

/** Notes to mount: three elements each. */
export const noteBudget = 60;

export function notesToMount(picture: Picture, view: Box, lod: Lod, keep: ReadonlySet<string>): PlacedNote[] {
  const wanted = [...picture.notes.values()].filter((note) => keep.has(note.id) || (lod >= 2 && intersects(note, view)));
  return wanted.length > noteBudget ? wanted.slice(0, noteBudget) : wanted;
}

/** The lines of one path to paint: hop by hop, or joined when there are too many in view. */
export interface ShownPath {
  readonly path: PlacedPath;
  readonly hops: readonly PlacedHop[];
  readonly joined: boolean;
}

/** Lines in view; joined per path when one element and one casing per hop would break the budget. */
export function linesToShow(picture: Picture, view: Box): ShownPath[] {
  const visible = new Set(picture.hopGrid.query(view));
  // A casing, a stroke, and a core where the weight is stated rather than measured.
  const joined = visible.size * 3 > hopElementBudget;
  return picture.paths
    .map((path) => ({ path, hops: path.hops.filter((hop) => visible.has(hop)), joined }))
    .filter((shown) => shown.hops.length > 0);
}

/** True when the two pictures of a path are the same, so that nothing is rendered again. */
export const sameShown = (a: ShownPath, b: ShownPath): boolean =>
  a.path.id === b.path.id &&
  a.path.kind === b.path.kind &&
  a.path.name === b.path.name &&
  a.joined === b.joined &&
  a.path.ends.length === b.path.ends.length &&
  a.path.ends.every((end, i) => end === b.path.ends[i]) &&
  a.path.stops.length === b.path.stops.length &&
  a.path.stops.every((stop, i) => stop === b.path.stops[i]) &&
  a.hops.length === b.hops.length &&
  a.hops.every((hop, i) => hop === b.hops[i]);
