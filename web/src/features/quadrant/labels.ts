/** A name beside its point: at its right or left, moved up or down. */
export interface Label {
  readonly side: 'left' | 'right';
  readonly shift: number;
}

export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly name: string;
}

export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** The vertical line in the middle. */
  readonly line: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Room of a letter, of a line, of a sign; the widest name before it is cut. */
const letter = 6.6;
const line = 16;
const sign = 13;
export const widest = 190;

const shifts = [0, -15, 15, -30, 30, -45, 45];

/** Names of points, each where it covers no other name nor sign, stays in the plot and is not crossed by the line: the nearest such place first. */
export function placeLabels(spots: readonly Spot[], plot: Plot): readonly Label[] {
  const taken: Box[] = spots.map(({ x, y }) => ({ left: x - sign, right: x + sign, top: y - sign, bottom: y + sign }));
  return spots.map((spot, own) => {
    const others = taken.filter((_, at) => at !== own);
    let best: Label = { side: 'right', shift: 0 };
    let least = Infinity;
    for (const shift of shifts) {
      for (const side of ['right', 'left'] as const) {
        const cost = costOf(boxOf(spot, side, shift), others, plot) + Math.abs(shift) / 100 + (side === 'left' ? 0.05 : 0);
        if (cost < least) [best, least] = [{ side, shift }, cost];
      }
    }
    taken.push(boxOf(spot, best.side, best.shift));
    return best;
  });
}

export function boxOf({ x, y, name }: Spot, side: Label['side'], shift: number): Box {
  const width = Math.min(widest, name.length * letter);
  const left = side === 'right' ? x + sign : x - sign - width;
  return { left, right: left + width, top: y + shift - line / 2, bottom: y + shift + line / 2 };
}

function costOf(box: Box, others: readonly Box[], plot: Plot): number {
  const over = others.filter(
    (other) => box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom,
  );
  const out = box.left < plot.left || box.right > plot.right || box.top < plot.top || box.bottom > plot.bottom;
  const crossed = box.left < plot.line && plot.line < box.right;
  return over.length * 4 + (out ? 6 : 0) + (crossed ? 1 : 0);
}
