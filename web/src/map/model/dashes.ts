import type { Lod } from './camera';

/**
 * Dashes and dots as shapes to fill. A browser without a GPU that is given `stroke-dasharray` measures, cuts and outlines the whole line again for
 * every tile of the map that it touches: two thirds of what painting a large map cost. Here it is done once a line.
 */
export interface Dash {
  readonly width: number;
  /** Lengths along the line; where there is next to nothing of the line, there is a dot as wide as it. */
  readonly on: number;
  readonly off: number;
}

export type DashedKind = 'exception' | 'anomaly';

const dot = 0.1;

/**
 * How a path of this kind is dashed; dashes and dots read thinner than a full stroke: they have a least width.
 * From afar (LOD 0) they are wide, and far apart.
 */
export function dashOf(kind: DashedKind, width: number, lod: Lod): Dash {
  const far = lod === 0;
  const seen = far ? Math.max(9, width * 1.7) : Math.max(kind === 'exception' ? 2.6 : 4.6, width);
  if (kind === 'exception') return far ? { width: seen, on: 34, off: 20 } : { width: seen, on: 14, off: 9 };
  return { width: seen, on: dot, off: far ? 24 : gapOf(width) };
}

/** From dot to dot: they stay apart whatever their size. */
export const gapOf = (width: number): number => Math.max(11, Math.round(width * 1.9));

/** What a dot is drawn as; all of the same area. A circle costs twice an octagon, and that twice a square. */
export type DotShape = 'circle' | 'octagon' | 'square';

/** A dot of this many pixels may be a square: nobody sees it. */
const tiny = 2.3;
/** The greatest zoom of the two levels that are seen from afar (`lodOf`). */
const greatest = [0.25, 0.42];

/** @param many lines are in view: they are seen small, and an octagon is off a circle by a tenth of a pixel */
export function dotOf(width: number, lod: Lod, many: boolean): DotShape {
  if (width * (greatest[lod] ?? Infinity) <= tiny) return 'square';
  return many ? 'octagon' : 'circle';
}

/** How many looks of a line are kept: its own and those of the levels that a zoom goes through. Widths follow every filter, and would fill the memory. */
const mostKept = 4;
/** A line keeps its points as long as it stays where it is. */
const drawn = new WeakMap<readonly number[], Map<string, string>>();

/** SVG path data, in scene units, of the dashes of an orthogonal line with rounded corners (`roundedPath`): to fill, not to stroke. */
export function dashed(
  { points, radius }: { readonly points: readonly number[]; readonly radius: number },
  dash: Dash,
  shape: DotShape,
): string {
  const known = drawn.get(points) ?? new Map<string, string>();
  drawn.set(points, known);
  const key = `${radius} ${dash.width} ${dash.on} ${dash.off} ${shape}`;
  const data = known.get(key) ?? draw(piecesOf(points, radius), dash, shape);
  // The last one used is the last one to go.
  known.delete(key);
  known.set(key, data);
  if (known.size > mostKept) known.delete(known.keys().next().value as string);
  return data;
}

/** A straight piece of a line: where it begins, on the plane and along the line, which way it goes, how long it is. */
interface Piece {
  readonly x: number;
  readonly y: number;
  readonly from: number;
  readonly ux: number;
  readonly uy: number;
  readonly length: number;
}

function draw(pieces: readonly Piece[], { width, on, off }: Dash, dots: DotShape): string {
  const step = on + off;
  const half = width / 2;
  let data = '';
  let at = 0;
  pieces.forEach((piece, i) => {
    const end = piece.from + piece.length;
    if (at >= end) return;
    const { ux, uy } = piece;
    const [x, y] = pointOn(piece, at);
    // Those that lie whole on the piece are the same shape, each drawn from the one before.
    const whole = Math.max(0, Math.floor((end - at - (on > dot ? on : 0)) / step) + 1);
    if (whole > 0) {
      const shape = on > dot ? bar(ux, uy, on, half) : shapes[dots](half);
      const next = `m${digits(ux * step)} ${digits(uy * step)}${shape.data}`;
      data += `M${digits(x + shape.x)} ${digits(y + shape.y)}${shape.data}${next.repeat(whole - 1)}`;
      at += whole * step;
    }
    if (at >= end) return;
    // The next one goes around a corner, or the line ends in it.
    if (on > dot) data += ribbon(between(pieces, i, at, at + on), half);
    at += step;
  });
  return data;
}

const pointOn = ({ x, y, ux, uy, from }: Piece, at: number) => [x + ux * (at - from), y + uy * (at - from)] as const;

/** Path data from where it begins, so far from its place on the line. */
interface Shape {
  readonly x: number;
  readonly y: number;
  readonly data: string;
}

function circle(r: number): Shape {
  const arc = `a${digits(r)} ${digits(r)} 0 1 1 `;
  return { x: -r, y: 0, data: `${arc}${digits(2 * r)} 0${arc}${digits(-2 * r)} 0z` };
}

function square(r: number): Shape {
  const side = r * Math.sqrt(Math.PI);
  return { x: -side / 2, y: -side / 2, data: `h${digits(side)}v${digits(side)}h${digits(-side)}z` };
}

function octagon(radius: number): Shape {
  const r = radius * 0.974;
  const side = r * (Math.SQRT2 - 1) * 2;
  const [long, slant, back] = [digits(side), digits(side * Math.SQRT1_2), digits(-side * Math.SQRT1_2)];
  return { x: -side / 2, y: -r, data: `h${long}l${slant} ${slant}v${long}l${back} ${slant}h-${long}l${back} ${back}v-${long}z` };
}

const shapes = { circle, octagon, square };

function bar(ux: number, uy: number, long: number, half: number): Shape {
  const [along, across] = [`${digits(ux * long)} ${digits(uy * long)}`, `${digits(-uy * 2 * half)} ${digits(ux * 2 * half)}`];
  const back = `${digits(-ux * long)} ${digits(-uy * long)}`;
  return { x: uy * half, y: -ux * half, data: `l${along}l${across}l${back}z` };
}

/** The corners of a line between two places along it: x0, y0, x1, y1... */
function between(pieces: readonly Piece[], first: number, from: number, to: number): number[] {
  const line: number[] = [];
  for (let i = first; i < pieces.length; i++) {
    const piece = pieces[i] as Piece;
    if (piece.from >= to) break;
    line.push(...pointOn(piece, Math.max(from, piece.from)));
    const end = piece.from + piece.length;
    if (end >= to || i === pieces.length - 1) line.push(...pointOn(piece, Math.min(to, end)));
  }
  return line;
}

/** A line as wide as twice `half`, its ends cut straight. */
function ribbon(line: readonly number[], half: number): string {
  const [there, back]: [string[], string[]] = [[], []];
  const count = line.length / 2;
  const at = (i: number) => [line[2 * i] ?? 0, line[2 * i + 1] ?? 0] as const;
  const across = (i: number) => {
    const [[ax, ay], [bx, by]] = [at(i), at(i + 1)];
    const long = Math.hypot(bx - ax, by - ay) || 1;
    return [-(by - ay) / long, (bx - ax) / long] as const;
  };
  for (let i = 0; i < count; i++) {
    const [x, y] = at(i);
    const before = across(Math.max(0, i - 1));
    const after = across(Math.min(count - 2, i));
    // Both edges stay as far from the line where it turns.
    const turn = Math.max(0.5, 1 + before[0] * after[0] + before[1] * after[1]);
    const [nx, ny] = [((before[0] + after[0]) / turn) * half, ((before[1] + after[1]) / turn) * half];
    there.push(`${digits(x + nx)} ${digits(y + ny)}`);
    back.unshift(`${digits(x - nx)} ${digits(y - ny)}`);
  }
  return `M${there.join('L')}L${back.join('L')}Z`;
}

/** How many straight pieces a rounded corner is taken for. */
const piecesOfCorner = 5;

function piecesOf(points: readonly number[], radius: number): Piece[] {
  const pieces: Piece[] = [];
  const count = points.length / 2;
  const at = (i: number) => [points[2 * i] ?? 0, points[2 * i + 1] ?? 0] as const;
  let [lastX, lastY] = at(0);
  let from = 0;
  const lineTo = (x: number, y: number) => {
    const length = Math.hypot(x - lastX, y - lastY);
    if (length < 0.01) return;
    pieces.push({ x: lastX, y: lastY, from, ux: (x - lastX) / length, uy: (y - lastY) / length, length });
    from += length;
    [lastX, lastY] = [x, y];
  };
  for (let i = 1; i < count; i++) {
    const [x, y] = at(i);
    const [[px, py], [nx, ny]] = [at(i - 1), at(Math.min(count - 1, i + 1))];
    const before = Math.hypot(x - px, y - py);
    const after = Math.hypot(nx - x, ny - y);
    const r = Math.min(radius, before / 2, after / 2);
    if (r < 0.5) {
      lineTo(x, y);
      continue;
    }
    const [ax, ay] = [x - ((x - px) / before) * r, y - ((y - py) / before) * r];
    const [bx, by] = [x + ((nx - x) / after) * r, y + ((ny - y) / after) * r];
    lineTo(ax, ay);
    for (let step = 1; step <= piecesOfCorner; step++) {
      const t = step / piecesOfCorner;
      const [u, v, w] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t];
      lineTo(u * ax + v * x + w * bx, u * ay + v * y + w * by);
    }
  }
  return pieces;
}

const digits = (value: number): string => String(Math.round(value * 100) / 100);
