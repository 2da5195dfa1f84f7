import type { Box } from './camera';
import { intersects } from './camera';
import type { Formats } from './format';
import type { MeasuresIndex } from './measures';
import type { Picture } from './picture';

/** A label centred on a point of a line. */
export interface PlacedPill {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly text: string;
}

const step = 12;

export const pillAt = (x: number, y: number, text: string): PlacedPill => ({ x, y, text, width: text.length * 6.2 + 10 });

const boxOf = ({ x, y, width }: PlacedPill): Box => ({ x: x - width / 2, y: y - 8, width, height: 16 });

/**
 * One share label per path: on its first link, as near to its start as cards and earlier labels allow, else on the next link that has room.
 * Where tracks run too close for a label none is drawn: labels on top of each other say nothing, and the panel has every share.
 */
export function placePills(picture: Picture, measures: MeasuresIndex, formats: Formats): Map<string, PlacedPill> {
  const pills = new Map<string, PlacedPill>();
  const taken: Box[] = [];
  const occupied = (box: Box) => taken.some((other) => intersects(box, other)) || picture.cardGrid.query(box).length > 0;
  for (const path of picture.paths) {
    const values = measures.paths.get(path.id);
    if (!values) continue;
    const text = formats.share(values.share);
    const pill = firstOf(path.hops, (hop) => firstFree(hop.points, text, occupied, measures.promoted.has(path.id) ? 42 : 24));
    if (!pill) continue;
    taken.push(boxOf(pill));
    pills.set(path.id, pill);
  }
  return pills;
}

function firstOf<T, R>(items: readonly T[], find: (item: T) => R | null): R | null {
  for (const item of items) {
    const found = find(item);
    if (found) return found;
  }
  return null;
}

function firstFree(points: readonly number[], text: string, occupied: (box: Box) => boolean, start: number): PlacedPill | null {
  for (let i = 0; i + 3 < points.length; i += 2) {
    const [ax, ay, bx, by] = points.slice(i, i + 4) as [number, number, number, number];
    const length = Math.abs(bx - ax) + Math.abs(by - ay);
    for (let at = i === 0 ? start : 0; at <= length; at += step) {
      const pill = pillAt(ax + Math.sign(bx - ax) * at, ay + Math.sign(by - ay) * at, text);
      if (!occupied(boxOf(pill))) return pill;
    }
  }
  return null;
}
