/** Papers in millimetres, upright. */
export const papers = { A4: [210, 297], A3: [297, 420], A2: [420, 594], A1: [594, 841], A0: [841, 1189] } as const;
export type Paper = keyof typeof papers;

/** How a map is put on paper. */
export interface Choice {
  readonly paper: Paper;
  readonly landscape: boolean;
  /** Pages beside and under each other; 1 x 1 is the whole map on one. */
  readonly across: number;
  readonly down: number;
}

/** What a picture of a map says of itself, in its own pixels. */
export interface MapSize {
  readonly width: number;
  /** Without its foot. */
  readonly height: number;
  /** Height of the stages' headings, and width of the lanes' names: they are on every page. */
  readonly head: number;
  readonly side: number;
  /** Where stages begin, and lanes: there it may be cut. */
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  /** Where the legend begins. */
  readonly legend: number;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A part of the map on a page: where it is in the map, and where on the paper, in points. */
export interface View {
  readonly from: Box;
  readonly to: Box;
}

export interface Layout {
  /** In points. */
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  /** How much larger than on A4 the words around the map are. */
  readonly grown: number;
  readonly head: number;
  readonly foot: number;
  readonly pages: readonly (readonly View[])[];
  /** Points a pixel of the map. */
  readonly scale: number;
}

const points = 72 / 25.4;

/** The pages of a map: where each part of it goes. Nothing is stretched, nothing is on two pages but the headings. */
export function layOut(map: MapSize, choice: Choice): Layout {
  const [short, long] = papers[choice.paper];
  const [width, height] = (choice.landscape ? [long, short] : [short, long]).map((side) => side * points) as [number, number];
  const grown = Math.sqrt(long / papers.A4[1]);
  const [margin, head, foot] = [10 * points * grown, 36 * grown, 24 * grown];
  const room: Box = { x: margin, y: margin + head, width: width - 2 * margin, height: height - 2 * margin - head - foot };
  const frame = { width, height, margin, grown, head, foot };
  if (choice.across * choice.down === 1) {
    const whole = fitted({ x: 0, y: 0, width: map.width, height: map.height }, room);
    return { ...frame, pages: [[whole]], scale: whole.to.width / map.width };
  }
  const { head: top, side } = map;
  const columns = cuts(side, map.width, choice.across, map.columns);
  const rows = cuts(top, map.legend, choice.down, map.rows);
  const scale = Math.min(room.width / (side + widest(columns)), room.height / (top + widest(rows)));
  const on = (from: Box, x: number, y: number): View => ({
    from,
    to: { x: room.x + x * scale, y: room.y + y * scale, width: from.width * scale, height: from.height * scale },
  });
  const pages = rows.flatMap(([y, bottom]) =>
    columns.map(([x, right]) => {
      const [wide, high] = [right - x, bottom - y];
      return [
        on({ x: 0, y: 0, width: side, height: top }, 0, 0),
        on({ x, y: 0, width: wide, height: top }, side, 0),
        on({ x: 0, y, width: side, height: high }, 0, top),
        on({ x, y, width: wide, height: high }, side, top),
      ];
    }),
  );
  const legend = { x: 0, y: map.legend, width: map.width, height: map.height - map.legend };
  if (legend.height <= 1) return { ...frame, scale, pages };
  // Under what the last page shows where there is room; else on a page of its own.
  const under = room.y + (top + (rows.at(-1)?.[1] ?? 0) - (rows.at(-1)?.[0] ?? 0)) * scale + 10 * grown;
  const rest = { ...room, y: under, height: room.y + room.height - under };
  const last = pages.at(-1) ?? [];
  const fits = (legend.height * room.width) / legend.width <= rest.height;
  return { ...frame, scale, pages: fits ? [...pages.slice(0, -1), [...last, fitted(legend, rest)]] : [...pages, [fitted(legend, room)]] };
}

type Span = readonly [number, number];

const widest = (spans: readonly Span[]): number => Math.max(...spans.map(([from, to]) => to - from));

/** A length in parts as alike as the places allow where it may be cut; in even parts where there are none near. */
export function cuts(from: number, to: number, parts: number, places: readonly number[]): readonly Span[] {
  const even = (to - from) / parts;
  const ends = [from];
  for (let part = 1; part < parts; part++) {
    const wanted = from + part * even;
    const near = places.filter((place) => place > (ends.at(-1) ?? from) && place < to && Math.abs(place - wanted) < even * 0.4);
    ends.push(near.reduce((best, place) => (Math.abs(place - wanted) < Math.abs(best - wanted) ? place : best), near[0] ?? wanted));
  }
  return ends.map((end, at) => [end, ends[at + 1] ?? to]);
}

/** As large as it can be, in the middle, at the top. */
function fitted(from: Box, room: Box): View {
  const scale = Math.min(room.width / from.width, room.height / from.height);
  const [width, height] = [from.width * scale, from.height * scale];
  return { from, to: { x: room.x + (room.width - width) / 2, y: room.y, width, height } };
}
