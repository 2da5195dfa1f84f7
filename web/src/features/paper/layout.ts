import { type Box, type Choice, cuts, type Sheet, type Span, sheetOf, widest } from './formats';
import { flow, leastWidth, type Placed, type Row } from './legend';

/** What a picture of a map says of itself, in its own pixels. */
export interface MapSize {
  readonly width: number;
  /** Down to its last band: without legend and foot. */
  readonly height: number;
  /** Height of the stages' headings, and width of the lanes' names: they are on every page. */
  readonly head: number;
  readonly side: number;
  /** Where stages begin, and lanes and bands: there it may be cut, and nowhere else. */
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  readonly phases: readonly Phase[];
}

/** A phase of the life cycle over its stages. */
export interface Phase extends Box {
  readonly name: string;
}

/** A part of the map on a page: where it is in the map, and where on the paper, in points. */
export interface View {
  readonly from: Box;
  readonly to: Box;
}

/** A phase, or as much of it as is on a page, in points. */
export interface PhaseBar extends Box {
  readonly name: string;
  /** It began on another page, or in another strip. */
  readonly goesOn: boolean;
}

export interface PageLayout {
  readonly views: readonly View[];
  readonly phases: readonly PhaseBar[];
  /** The legend, when it is on this page: where its corner is, and points a pixel of it. */
  readonly legend: { readonly placed: Placed; readonly x: number; readonly y: number; readonly scale: number } | null;
}

export interface Layout extends Sheet {
  readonly pages: readonly PageLayout[];
  /** Points a pixel of the map. */
  readonly scale: number;
  /** How many pages beside each other, and strips of the map under each other on each. */
  readonly across: number;
  readonly down: number;
  readonly strips: number;
}

/** Room between the map and its legend, and between two strips, on A4. */
const apart = 10;
/** Size of the legend's letters in its own pixels. */
const letters = 12;
/** On A4 its letters have at most so many points, and no more than so many times the map's; and no fewer than these where the map's have as many. */
const [largest, timesMap, smallest] = [8.5, 1.5, 5.5];
/** A legend gets its room from the map, up to this share of its scale; where there is a page for it, it rather goes there. */
const [leastAlone, leastOfSeveral] = [0.4, 0.9];
/** Strips under each other are harder to follow than one: they must make the map so many times as large. */
const worthStrips = 1.15;
/** And more pages so many times. */
const worthPages = 1.04;
/** How much larger letters of the legend weigh against a larger map. */
const worthLetters = 0.2;

/** How the map is cut before it is known how large. */
interface Cut {
  readonly across: number;
  readonly down: number;
  readonly strips: number;
  readonly columns: readonly Span[];
  readonly rows: readonly Span[];
  readonly scale: number;
}

/**
 * The pages of a map: where each part of it goes. Of all the ways to lay it on so many pages, legend and all, the one that makes it largest
 * is taken, with fewer pages where more do not help, and what is left of the paper is around it. Nothing is stretched, no card is cut, nothing
 * is on two pages but the headings. The legend is beside or under the last part, or on a page of its own where that leaves the map larger;
 * with an arrangement wished for, such a page comes on top of it.
 * @param heading Height of what is written over the map on each page, in points.
 */
export function layOut(map: MapSize, legend: readonly Row[], choice: Choice, heading: number): Layout {
  const sheet = sheetOf(choice);
  const { width, height, margin, foot, grown } = sheet;
  const room: Box = { x: margin, y: margin + heading, width: width - 2 * margin, height: height - 2 * margin - heading - foot };
  let best: Laid | null = null;
  for (const way of waysOf(choice)) {
    const cut = cutBy(map, way, room, grown);
    if (best && worthOf(cut) <= worthOf(best) * worthPages) continue;
    const alone = choice.across !== null ? choice.pages > 1 : pagesOf(cut) < choice.pages;
    const laid = withLegend(map, legend, cut, room, grown, alone);
    if (laid && (!best || worthOf(laid) > worthOf(best) * worthPages)) best = laid;
  }
  if (!best) throw new Error('no way to lay the map');
  const { scale, cut, spot } = best;
  const pages = placedPages(map, cut, scale, room, grown, spot === 'alone' ? null : spot);
  const frame = { ...sheet, scale, across: cut.across, down: cut.down, strips: cut.strips };
  const own = spot === 'alone' ? largestIn(legend, room.width, room.height, 0.01, (largest * 1.3 * grown) / letters) : null;
  if (!own) return { ...frame, pages };
  const x = room.x + (room.width - own.placed.width * own.scale) / 2;
  return { ...frame, pages: [...pages, { views: [], phases: [], legend: { ...own, x, y: room.y } }] };
}

/** A way to cut the map with the scale that the legend leaves it, and where the legend is. */
interface Laid {
  readonly cut: Cut;
  readonly strips: number;
  readonly scale: number;
  readonly spot: Spot | 'alone' | null;
}

const pagesOf = ({ columns, rows, strips }: Cut): number => Math.ceil(columns.length / strips) * rows.length;

/** Room for the legend: what the map leaves, or gives up of its scale. Null where that is too much, and there is no page for it `alone`. */
function withLegend(map: MapSize, legend: readonly Row[], cut: Cut, room: Box, grown: number, alone: boolean): Laid | null {
  const { strips } = cut;
  if (legend.length === 0) return { cut, strips, scale: cut.scale, spot: null };
  let found: (Laid & { readonly worth: number }) | null = null;
  for (let part = 1; part >= (alone ? leastOfSeveral : leastAlone); part -= 0.01) {
    const scale = cut.scale * part;
    const spot = spotFor(legend, extent(map, cut, scale, grown, true), room, scale, grown);
    const worth = spot ? scale * spot.scale ** worthLetters : 0;
    if (spot && worth > (found?.worth ?? 0)) found = { cut, strips, scale, spot, worth };
  }
  return found ?? (alone ? { cut, strips, scale: cut.scale, spot: 'alone' } : null);
}

type Way = Pick<Cut, 'across' | 'down' | 'strips'>;

/** Every way to lay a map on so many pages, those with the fewest first; with an arrangement wished for, that one. */
function waysOf({ pages, across }: Choice): readonly Way[] {
  const on = (count: number, beside: number): readonly Way[] =>
    (count === beside ? [1, 2, 3, 4] : [1]).map((strips) => ({ across: beside, down: count / beside, strips }));
  if (across !== null && pages % across === 0) return on(pages, across);
  const counts = Array.from({ length: pages }, (_, at) => at + 1);
  return counts.flatMap((count) => arrangements(count).flatMap((beside) => on(count, beside)));
}

/** How many of so many pages may be beside each other. */
export const arrangements = (pages: number): readonly number[] =>
  Array.from({ length: pages }, (_, at) => pages - at).filter((across) => pages % across === 0);

function cutBy(map: MapSize, way: Way, room: Box, grown: number): Cut {
  const columns = cuts(map.side, map.width, way.across * way.strips, map.columns);
  const rows = cuts(map.head, map.height, way.down, map.rows);
  const strips = Math.min(way.strips, columns.length);
  const high = strips * (map.head + widest(rows));
  const scale = Math.min(room.width / (map.side + widest(columns)), (room.height - (strips - 1) * apart * grown) / high);
  return { across: Math.ceil(columns.length / strips), down: rows.length, strips, columns, rows, scale };
}

const worthOf = ({ scale, strips }: { readonly scale: number; readonly strips: number }): number =>
  strips > 1 ? scale / worthStrips : scale;

/** How much of a page is used, in points: of the largest, or of the last. */
function extent(map: MapSize, { columns, rows, strips }: Cut, scale: number, grown: number, last: boolean) {
  const on = last ? columns.slice(Math.floor((columns.length - 1) / strips) * strips) : columns;
  const used = last ? Math.min(strips, on.length) : strips;
  return {
    width: (map.side + widest(last ? on : columns)) * scale,
    height: used * (map.head + widest(last ? rows.slice(-1) : rows)) * scale + (used - 1) * apart * grown,
  };
}

interface Spot {
  readonly placed: Placed;
  readonly scale: number;
  readonly under: boolean;
}

/** Where a page that is used so far has room for the legend: under the map or right of it, wherever its letters are larger. */
function spotFor(rows: readonly Row[], used: { width: number; height: number }, room: Box, scale: number, grown: number): Spot | null {
  const least = Math.min(scale, (smallest * grown) / letters);
  const most = Math.max(least, Math.min((largest * grown) / letters, scale * timesMap));
  const under = largestIn(rows, room.width, room.height - used.height - apart * grown, least, most);
  const right = largestIn(rows, room.width - used.width - apart * grown, room.height, least, most);
  if (under && (!right || under.scale >= right.scale * 0.999)) return { ...under, under: true };
  return right && { ...right, under: false };
}

/** The legend in a room of so many points with letters as large as they can be. */
function largestIn(rows: readonly Row[], width: number, height: number, least: number, most: number) {
  const low = leastWidth(rows);
  for (let scale = most; scale >= least * 0.999; scale = scale > least ? Math.max(least, scale * 0.96) : 0) {
    if (width / scale < low) continue;
    const placed = flow(rows, width / scale);
    if (placed.height * scale <= height) return { placed, scale };
  }
  return null;
}

function placedPages(map: MapSize, cut: Cut, scale: number, room: Box, grown: number, spot: Spot | null): readonly PageLayout[] {
  const { columns, rows, strips } = cut;
  const { head, side } = map;
  const gap = apart * grown;
  const all = extent(map, cut, scale, grown, false);
  const last = extent(map, cut, scale, grown, true);
  // All pages begin at one place, so that they are read as one map; what is left is shared out around the fullest.
  const wide = Math.max(all.width, spot && !spot.under ? last.width + gap + spot.placed.width * spot.scale : 0);
  const high = Math.max(
    all.height,
    spot?.under ? last.height + gap + spot.placed.height * spot.scale : 0,
    spot && !spot.under ? spot.placed.height * spot.scale : 0,
  );
  const [left, top] = [room.x + Math.max(0, room.width - wide) / 2, room.y + Math.max(0, room.height - high) / 2];
  const on = (from: Box, x: number, y: number): View => ({
    from,
    to: { x: left + x * scale, y: top + y, width: from.width * scale, height: from.height * scale },
  });
  const pages: PageLayout[] = [];
  for (const [y, bottom] of rows)
    for (let first = 0; first < columns.length; first += strips) {
      const [views, phases]: [View[], PhaseBar[]] = [[], []];
      for (const [at, [x, right]] of columns.slice(first, first + strips).entries()) {
        const down = at * ((head + bottom - y) * scale + gap);
        const [w, h] = [right - x, bottom - y];
        views.push(
          on({ x: 0, y: 0, width: side, height: head }, 0, down),
          on({ x, y: 0, width: w, height: head }, side, down),
          on({ x: 0, y, width: side, height: h }, 0, down + head * scale),
          on({ x, y, width: w, height: h }, side, down + head * scale),
        );
        for (const phase of map.phases) {
          const [begin, end] = [Math.max(phase.x, x), Math.min(phase.x + phase.width, right)];
          if (end - begin < 2) continue;
          const bar = on({ ...phase, x: begin, width: end - begin }, side + begin - x, down + phase.y * scale).to;
          phases.push({ ...bar, name: phase.name, goesOn: begin > phase.x + 1 });
        }
      }
      pages.push({ views, phases, legend: null });
    }
  const end = pages.at(-1);
  if (!spot || !end) return pages;
  const x = spot.under ? room.x : left + last.width + gap;
  const y = spot.under ? top + last.height + gap : top;
  return [...pages.slice(0, -1), { ...end, legend: { placed: spot.placed, scale: spot.scale, x, y } }];
}
