import type { JourneyPath, PathStep } from '../../types/wire';

/** Two cards that a path goes from one to the other. */
export interface Link {
  readonly from: string;
  readonly to: string;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const keyOf = (from: string, to: string): string => `${from} ${to}`;

/** The links of a map's paths, each once however many paths take it. */
export function linksOf(map: string, paths: readonly JourneyPath[], steps: readonly PathStep[]): readonly Link[] {
  const found = new Map<string, Link>();
  for (const path of paths.filter((each) => each.map === map)) {
    const own = steps
      .filter((step) => step.path === path.id)
      .sort((a, b) => (a.order === b.order ? less(a.id, b.id) : less(a.order, b.order)));
    for (const [at, { touchpoint: to }] of own.entries()) {
      const from = own[at - 1]?.touchpoint;
      if (from && from !== to) found.set(keyOf(from, to), { from, to });
    }
  }
  return [...found.values()];
}

const less = (a: string, b: string): number => (a < b ? -1 : 1);

/** The links of the other map that this one has not: none of its like cards is joined so. */
export function onlyThere(there: readonly Link[], here: readonly Link[], likes: ReadonlyMap<string, readonly string[]>): readonly Link[] {
  const known = new Set(here.map(({ from, to }) => keyOf(from, to)));
  return there.filter(
    ({ from, to }) =>
      !(likes.get(from) ?? []).some((one) => (likes.get(to) ?? []).some((other) => one === other || known.has(keyOf(one, other)))),
  );
}

/** A line from one card to the next with the head of an arrow: SVG path data. Curved, where those of the map have corners, so that the two are told apart. */
export function lineBetween(from: Box, to: Box): { readonly line: string; readonly head: string } {
  const middle = (box: Box) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
  const [a, b] = [middle(from), middle(to)];
  const ahead = to.x >= from.x + from.width;
  if (ahead || to.x + to.width <= from.x) {
    const way = ahead ? 1 : -1;
    const [x1, x2] = [a.x + (way * from.width) / 2, b.x - (way * to.width) / 2];
    const bend = way * Math.max(36, Math.abs(x2 - x1) * 0.4);
    return {
      line: `M${x1} ${a.y}C${x1 + bend} ${a.y} ${x2 - bend} ${b.y} ${x2} ${b.y}`,
      head: `M${x2 - way * 11} ${b.y - 7}L${x2} ${b.y}L${x2 - way * 11} ${b.y + 7}`,
    };
  }
  const way = b.y >= a.y ? 1 : -1;
  const [y1, y2] = [a.y + (way * from.height) / 2, b.y - (way * to.height) / 2];
  const bend = way * Math.max(24, Math.abs(y2 - y1) * 0.4);
  return {
    line: `M${a.x} ${y1}C${a.x} ${y1 + bend} ${b.x} ${y2 - bend} ${b.x} ${y2}`,
    head: `M${b.x - 7} ${y2 - way * 11}L${b.x} ${y2}L${b.x + 7} ${y2 - way * 11}`,
  };
}
