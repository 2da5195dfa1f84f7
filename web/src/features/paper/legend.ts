/** One sample of the legend, where the picture has it: from x on, around the middle y of its line. */
export interface Entry {
  readonly drawing: Element;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Samples under one name. */
export interface Row {
  readonly name: string;
  readonly entries: readonly Entry[];
}

/** A legend laid out anew: as high as it became, each name and each sample with its place. Pixels of the map, from its own corner. */
export interface Placed {
  readonly width: number;
  readonly height: number;
  readonly names: readonly { readonly name: string; readonly x: number; readonly y: number }[];
  readonly entries: readonly { readonly entry: Entry; readonly x: number; readonly y: number }[];
}

const [line, gap, padding, beside] = [26, 22, 10, 140];

/** Below this width names stand over their samples, not beside them. */
const narrow = 620;

/** The least width that every sample has room in. */
export const leastWidth = (rows: readonly Row[]): number =>
  Math.max(240, ...rows.flatMap((row) => row.entries.map((entry) => entry.width + 2 * (padding + 6))));

/** The rows of a legend in a given width. */
export function flow(rows: readonly Row[], width: number): Placed {
  const over = width < narrow;
  const left = padding + 6;
  const start = over ? left : left + beside;
  const right = width - left;
  const names: { name: string; x: number; y: number }[] = [];
  const entries: { entry: Entry; x: number; y: number }[] = [];
  let top = padding;
  for (const { name, entries: own } of rows) {
    names.push({ name, x: left, y: top + line / 2 });
    if (over) top += line - 4;
    let x = start;
    for (const entry of own) {
      if (x > start && x + entry.width > right) {
        x = start;
        top += line;
      }
      entries.push({ entry, x, y: top + line / 2 });
      x += entry.width + gap;
    }
    top += line;
  }
  return { width, height: rows.length > 0 ? top + padding : 0, names, entries };
}
