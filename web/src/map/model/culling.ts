import { type Box, intersects, type Lod, type Point } from './camera';
import type { PlacedNote } from './notes';
import type { Picture, PlacedCard, PlacedHop, PlacedPath } from './picture';

/** DOM elements that cards and lines may take, so that the viewport stays under 1,300 at any zoom (web.md). */
export const cardBudget = 100;
export const hopElementBudget = 360;
/** Where no card is mounted, lines have the cards' room too. */
export const farElementBudget = 1000;

/** A casing, a stroke, and a core where the weight is stated rather than measured. */
const elementsOfHop = 3;

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
  /** Neighbours along the path that share an element: runs of hops, in the order of `hops`. */
  readonly runs: readonly (readonly PlacedHop[])[];
  readonly joined: boolean;
}

/** How the lines in view are cut: hop by hop, or so many hops an element. */
export interface LineCut {
  readonly joined: boolean;
  readonly length: number;
}

export const hopByHop: LineCut = { joined: false, length: 1 };

/** The cut for so many hops in view; the one there was stays until it is clearly too coarse, so that a sliding view does not go to and fro. */
export function cutFor(hops: number, lod: Lod, before: LineCut): LineCut {
  const wished = hops * elementsOfHop;
  const joined = wished > hopElementBudget * (before.joined ? 0.8 : 1);
  if (!joined) return hopByHop;
  const times = wished / (lod < 2 ? farElementBudget : hopElementBudget);
  const least = runLength(times);
  const length = before.length > least && before.length <= runLength(times * 1.25) ? before.length : least;
  return before.joined === joined && before.length === length ? before : { joined, length };
}

/**
 * Lines in view; joined when one element and one casing per hop would break the budget. Never more hops than needed in one element: whoever
 * paints a tile of the map walks the whole of each element that touches it, and dashes it from its start.
 */
export function linesToShow(
  picture: Picture,
  view: Box,
  lod: Lod,
  before: LineCut,
): { readonly lines: ShownPath[]; readonly cut: LineCut } {
  const visible = new Set(picture.hopGrid.query(view));
  const cut = cutFor(visible.size, lod, before);
  const { joined, length } = cut;
  const lines = picture.paths
    .map((path) => {
      const runs = runsOf(path, length, visible);
      return { path, hops: runs.flat(), runs, joined };
    })
    .filter((shown) => shown.hops.length > 0);
  return { lines, cut };
}

/** A power of two, so that it seldom changes while the view slides. */
function runLength(times: number): number {
  let length = 1;
  while (length < times) length *= 2;
  return length;
}

/** Runs of hops that begin at the same places whatever is in view: an element stays as it is while a part of it comes into sight. */
function runsOf({ hops }: PlacedPath, length: number, visible: ReadonlySet<PlacedHop>): PlacedHop[][] {
  const runs: PlacedHop[][] = [];
  for (let at = 0; at < hops.length; at += length) {
    const run = hops.slice(at, at + length);
    if (run.some((hop) => visible.has(hop))) runs.push(run);
  }
  return runs;
}

/** True when the two pictures of a path are the same, so that nothing is rendered again. */
export const sameShown = (a: ShownPath, b: ShownPath): boolean =>
  a.path.id === b.path.id &&
  a.path.kind === b.path.kind &&
  a.path.name === b.path.name &&
  a.joined === b.joined &&
  a.runs.length === b.runs.length &&
  a.path.ends.length === b.path.ends.length &&
  a.path.ends.every((end, i) => end === b.path.ends[i]) &&
  a.path.stops.length === b.path.stops.length &&
  a.path.stops.every((stop, i) => stop === b.path.stops[i]) &&
  a.hops.length === b.hops.length &&
  a.hops.every((hop, i) => hop === b.hops[i]);
