/** Papers in millimetres, upright. */
export const papers = { A4: [210, 297], A3: [297, 420], A2: [420, 594], A1: [594, 841], A0: [841, 1189] } as const;
export type Paper = keyof typeof papers;

/** How a map is put on paper. */
export interface Choice {
  readonly paper: Paper;
  readonly landscape: boolean;
  /** How many pages the map goes on; it may take fewer when it has fewer stages and lanes. */
  readonly pages: number;
  /** How many of them beside each other; null for what makes the map largest. */
  readonly across: number | null;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A sheet of paper without what is on it, in points. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  /** How much larger than on A4 the words around the map are. */
  readonly grown: number;
  readonly foot: number;
}

const points = 72 / 25.4;

export function sheetOf(choice: Pick<Choice, 'paper' | 'landscape'>): Sheet {
  const [short, long] = papers[choice.paper];
  const [width, height] = (choice.landscape ? [long, short] : [short, long]).map((side) => side * points) as [number, number];
  const grown = Math.sqrt(long / papers.A4[1]);
  return { width, height, margin: 10 * points * grown, grown, foot: 24 * grown };
}

export type Span = readonly [number, number];

export const widest = (spans: readonly Span[]): number => Math.max(...spans.map(([from, to]) => to - from));

/** A length cut at some of the places where it may be, into so many parts or fewer, so that the longest part is as short as can be. */
export function cuts(from: number, to: number, parts: number, places: readonly number[]): readonly Span[] {
  const inner = places.filter((place) => place > from + 1 && place < to - 1).sort((a, b) => a - b);
  const ends = [...new Set(inner), to];
  // As far as goes without a part longer than `most`; null when that takes more parts than there are.
  const within = (most: number): readonly Span[] | null => {
    const spans: Span[] = [];
    let start = from;
    for (let at = 0; at < ends.length; at++) {
      const [end, next] = [ends[at] ?? to, ends[at + 1]];
      if (end - start > most) return null;
      if (next === undefined || next - start > most) {
        spans.push([start, end]);
        start = end;
      }
    }
    return spans.length <= parts ? spans : null;
  };
  const marks = [from, ...ends];
  const lengths = marks.flatMap((a, at) => marks.slice(at + 1).map((b) => b - a)).sort((a, b) => a - b);
  for (const most of lengths) {
    const found = within(most + 0.001);
    if (found) return found;
  }
  return [[from, to]];
}
