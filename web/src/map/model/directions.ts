/**
 * Where lines point: the signs of a path, put together in a few runs of neighbours. Whoever paints a tile of the map walks the whole of each element
 * that touches it: one element for all signs of a path costs a pan over 300 touchpoints as much as all the rest.
 */

/** A line that holds its sign inside itself; a thinner one carries it like the head of an arrow. */
const wideFrom = 7;
/** Between the tip and what it points at: a head touches it, or a stub of its line would show. */
const before = { cut: 2.5, head: 0.5 };
const leastHalf = 4.6;

/** How much larger signs are drawn, so that they stay legible where the map is small: 0 draws none. Few sizes, so that a zoom seldom draws them anew. */
export function signScaleOf(zoom: number): number {
  if (zoom < 0.33) return 0;
  if (zoom < 0.5) return 2;
  return zoom < 0.7 ? 1.4 : 1;
}

export interface Pointed {
  readonly points: readonly number[];
  readonly pitch: number;
  readonly width: number;
  /** A stated weight is hollow: nothing would be seen inside. */
  readonly hollow: boolean;
  /** Where the ring of a free step stands on it. */
  readonly ring?: { readonly x: number; readonly y: number; readonly radius: number } | undefined;
}

/** Path data: `heads` in the colour of the path, `cuts` in that of the paper. */
export interface Directions {
  readonly heads: string;
  readonly cuts: string;
}

/** Runs of signs on the whole map: few elements. */
const mostRuns = 160;

/** The signs of one path, in runs of neighbours along it: as many as it may have beside so many paths. */
export function runsOfSigns(hops: readonly Pointed[], paths: number): Pointed[][] {
  const length = Math.max(1, Math.ceil(hops.length / Math.max(1, Math.floor(mostRuns / Math.max(1, paths)))));
  return Array.from({ length: Math.ceil(hops.length / length) }, (_, run) => hops.slice(run * length, (run + 1) * length));
}

export function directionsOf(hops: readonly Pointed[], scale = 1): Directions {
  let [heads, cuts] = ['', ''];
  for (const hop of hops) {
    // Inside a line that is narrow on the screen nothing would be seen.
    const wide = hop.width >= wideFrom * Math.min(scale, 1.6) && !hop.hollow;
    const sign = wide ? cut(hop, scale) : head(hop, scale) || head(hop, 1);
    if (wide) cuts += sign;
    else heads += sign;
  }
  return { heads, cuts };
}

/** A chevron cut out of a wide line. */
function cut(hop: Pointed, scale: number): string {
  const half = hop.width / 2 - 0.7;
  const thick = Math.min(3, 1.2 + hop.width / 8) * scale;
  const place = tipOf(hop, half + thick, before.cut);
  if (!place) return '';
  return polygon(place, [0, 0, half, half, half + thick, half, thick, 0, half + thick, -half, half, -half]);
}

/** Larger ones may touch their neighbours' heads, never a neighbour's line. */
function head(hop: Pointed, scale: number): string {
  const beside = scale > 1 ? hop.pitch * 0.6 : hop.pitch / 2 - 0.5;
  const half = Math.max(hop.width / 2 + 1, Math.min(Math.max(leastHalf, hop.width / 2 + 2) * scale, beside));
  const place = tipOf(hop, half * 1.8, before.head);
  return place ? polygon(place, [0, 0, half * 1.8, half, half * 1.35, 0, half * 1.8, -half]) : '';
}

interface Tip {
  readonly x: number;
  readonly y: number;
  readonly ux: number;
  readonly uy: number;
}

/** The tip on the last stretch, before the ring of a free step where one stands there; null where the stretch is too short. */
function tipOf({ points, ring }: Pointed, length: number, gap: number): Tip | null {
  const [ax = 0, ay = 0, bx = 0, by = 0] = points.slice(-4);
  const stretch = Math.abs(bx - ax) + Math.abs(by - ay);
  if (stretch === 0) return null;
  const [ux, uy] = [(bx - ax) / stretch, (by - ay) / stretch];
  const back = ring ? Math.abs(bx - ring.x) + Math.abs(by - ring.y) + ring.radius + gap : gap;
  return back + length > stretch ? null : { x: bx - ux * back, y: by - uy * back, ux, uy };
}

/** Corners as pairs: how far behind the tip, how far beside the line. */
function polygon({ x, y, ux, uy }: Tip, corners: readonly number[]): string {
  let data = '';
  for (let i = 0; i + 1 < corners.length; i += 2) {
    const [back = 0, beside = 0] = corners.slice(i, i + 2);
    data += `${i === 0 ? 'M' : 'L'}${digits(x - ux * back - uy * beside)} ${digits(y - uy * back + ux * beside)}`;
  }
  return `${data}Z`;
}

const digits = (value: number) => String(Math.round(value * 10) / 10);
