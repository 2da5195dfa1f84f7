import type { Ring } from '../../types/wire';
import { rings } from './edits';

/** Somebody to place, with their name broken into at most two lines. */
export interface Person {
  readonly id: string;
  readonly ring: Ring;
}

export interface Ellipse {
  readonly ring: Ring;
  readonly rx: number;
  readonly ry: number;
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** The rings around the middle of the picture, the inner one first. */
  readonly ellipses: readonly Ellipse[];
  /** Middle of each person's mark; their name is written under it. */
  readonly places: ReadonlyMap<string, { readonly x: number; readonly y: number }>;
}

/** What one person takes: the mark with two lines of name and one of role under it. */
export const box = { width: 132, above: 22, below: 70 } as const;
/** Room for a ring's own name, at its top. */
const title = { width: 120, height: 26 } as const;
const flat = 0.62;
const margin = 24;

interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const meet = (a: Rect, b: Rect): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

export const boxAt = (x: number, y: number): Rect => ({
  x: x - box.width / 2,
  y: y - box.above,
  width: box.width,
  height: box.above + box.below,
});

/** Everybody on their ring, nobody over anybody else: a ring grows until those on it, and those inside, have room. Deterministic. */
export function ringsOf(people: readonly Person[]): Picture {
  const taken: Rect[] = [];
  const ellipses: Ellipse[] = [];
  const found = new Map<string, { x: number; y: number }>();
  let outer = 0;
  for (const ring of rings) {
    const here = people.filter((person) => person.ring === ring);
    const grown = grow(ring === 'centre', here.length, outer, taken);
    taken.push(...grown.spots.map((spot) => boxAt(spot.x, spot.y)), titleBox(grown.ry));
    here.forEach((person, at) => void found.set(person.id, grown.spots[at] as { x: number; y: number }));
    ellipses.push({ ring, rx: grown.rx, ry: grown.ry });
    outer = grown.rx;
  }
  const last = ellipses[ellipses.length - 1] as Ellipse;
  const width = 2 * (last.rx + margin);
  const height = 2 * (last.ry + margin);
  const places = new Map([...found].map(([id, { x, y }]) => [id, { x: x + width / 2, y: y + height / 2 }]));
  return { width, height, ellipses, places };
}

const titleBox = (ry: number): Rect => ({ x: -title.width / 2, y: -ry + 4, width: title.width, height: title.height });

function grow(centre: boolean, count: number, outer: number, taken: readonly Rect[]) {
  for (let rx = centre ? 130 : outer + 108; ; rx += 12) {
    const ry = rx * flat;
    const spots = spotsOn(centre && count === 1 ? 0 : rx * 0.53 + outer * 0.47, count);
    const boxes = [...spots.map((spot) => boxAt(spot.x, spot.y)), titleBox(ry)];
    const apart = (far: number, { x, y }: { x: number; y: number }) => (far === 0 ? 9 : (x / far) ** 2 + (y / (far * flat)) ** 2);
    const within = spots.every((spot) => corners(spot).every((corner) => apart(rx, corner) <= 1.05 && apart(outer, corner) >= 0.97));
    if (within && boxes.every((one, i) => !taken.some((other) => meet(one, other)) && !boxes.slice(0, i).some((other) => meet(one, other))))
      return { rx, ry, spots };
  }
}

const corners = ({ x, y }: { x: number; y: number }) =>
  [-1, 1].flatMap((side) => [
    { x: x + (side * box.width) / 2.6, y: y - box.above },
    { x: x + (side * box.width) / 2.6, y: y + box.below - 14 },
  ]);

/** Evenly along the middle of the ring by angle; the top is left to the ring's name. */
function spotsOn(rx: number, count: number): { x: number; y: number }[] {
  return Array.from({ length: count }, (_, at) => {
    const angle = ((at + 0.5) / count) * 2 * Math.PI - Math.PI / 2;
    // Names hang under the marks: the middle of the whole, not of the mark, stands on the ring.
    return { x: round(rx * Math.cos(angle)), y: round(rx * flat * Math.sin(angle) - (box.below - box.above) / 2) };
  });
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** The ring under a point of the picture; outside the last, the last. */
export function ringAt(picture: Picture, x: number, y: number): Ring {
  const [dx, dy] = [x - picture.width / 2, y - picture.height / 2];
  return picture.ellipses.find(({ rx, ry }) => (dx / rx) ** 2 + (dy / ry) ** 2 <= 1)?.ring ?? 'far';
}

/** A name in at most two lines of about 19 letters; what is left over is an ellipsis, and the whole stays in the title. */
export function linesOf(name: string, longest = 19): readonly string[] {
  const lines: string[] = [];
  for (const word of name.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= longest) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const shown = lines.length > 2 ? [lines[0] as string, `${lines[1]} …`] : lines;
  return shown.map((line) => (line.length > longest + 2 ? `${line.slice(0, longest)}…` : line));
}
