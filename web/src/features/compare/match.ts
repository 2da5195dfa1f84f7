import type { Fulfilment, Lane, Stage, Touchpoint } from '../../types/wire';

/** Names that are told apart by nothing but case, accents, spaces or punctuation are the same name. */
export const plainName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Which touchpoints of two maps are the same: by name, or because a design says that one meets the other. Each side's ids lead to the other's. */
export function sameCards(
  a: readonly Touchpoint[],
  b: readonly Touchpoint[],
  fulfilments: readonly Fulfilment[],
): ReadonlyMap<string, readonly string[]> {
  const pairs = new Map<string, string[]>();
  const join = (one: string, other: string) => {
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      const known = pairs.get(from) ?? [];
      if (!known.includes(to)) pairs.set(from, [...known, to]);
    }
  };
  const named = new Map<string, string[]>();
  for (const card of b) named.set(plainName(card.name), [...(named.get(plainName(card.name)) ?? []), card.id]);
  for (const card of a) for (const other of named.get(plainName(card.name)) ?? []) join(card.id, other);
  const [inA, inB] = [a, b].map((cards) => new Set(cards.map((card) => card.id)));
  for (const { subject, by, degree } of fulfilments) {
    if (!by || degree === 'leftOut') continue;
    if ((inA?.has(subject) && inB?.has(by)) || (inB?.has(subject) && inA?.has(by))) join(subject, by);
  }
  return pairs;
}

/** A stretch of one axis. */
export interface Span {
  readonly at: number;
  readonly size: number;
}

/**
 * Where each stage of the second map falls on the first one: on the stage of the same name; else its part of the stages of the same life-cycle
 * phase; else its part of the whole, by rank.
 */
export function stageSpans(a: readonly Stage[], b: readonly Stage[], spanOf: (stage: string) => Span | null): ReadonlyMap<string, Span> {
  const placed = a.flatMap((stage) => {
    const span = spanOf(stage.id);
    return span ? [{ stage, span }] : [];
  });
  const named = new Map(placed.map((each) => [plainName(each.stage.name), each.span]));
  const found = new Map<string, Span>();
  for (const stage of b) {
    const phased = placed.filter((each) => stage.phase !== null && each.stage.phase === stage.phase);
    const rivals = phased.length > 0 ? b.filter((other) => other.phase === stage.phase) : b;
    const span =
      named.get(plainName(stage.name)) ??
      part(
        (phased.length > 0 ? phased : placed).map((each) => each.span),
        rivals.indexOf(stage),
        rivals.length,
      );
    if (span) found.set(stage.id, span);
  }
  return found;
}

/** The same for lanes: by channel, by name, by rank. */
export function laneSpans(a: readonly Lane[], b: readonly Lane[], spanOf: (lane: string) => Span | null): ReadonlyMap<string, Span> {
  const placed = a.flatMap((lane) => {
    const span = spanOf(lane.id);
    return span ? [{ lane, span }] : [];
  });
  const found = new Map<string, Span>();
  for (const [rank, lane] of b.entries()) {
    const own =
      placed.find((each) => lane.channel !== null && each.lane.channel === lane.channel) ??
      placed.find((each) => plainName(each.lane.name) === plainName(lane.name)) ??
      placed[Math.min(placed.length - 1, Math.floor((rank * placed.length) / b.length))];
    if (own) found.set(lane.id, own.span);
  }
  return found;
}

function part(spans: readonly Span[], rank: number, of: number): Span | null {
  if (spans.length === 0) return null;
  const from = Math.min(...spans.map((span) => span.at));
  const size = Math.max(...spans.map((span) => span.at + span.size)) - from;
  return { at: from + (size * rank) / of, size: size / of };
}

/** A point of one span at the same share of another. */
export const carried = (value: number, from: Span, to: Span): number => to.at + ((value - from.at) / from.size) * to.size;

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const shared = (a: Area, b: Area): number =>
  Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) *
  Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y));

/** How far from its place something is put so that what stands there is seen, in parts of its own size: the nearest first. */
const steps: readonly (readonly [number, number])[] = [
  [0, 0],
  [0, 0.75],
  [0, -0.75],
  [0.55, 0.75],
  [-0.55, 0.75],
  [0, 1.1],
  [0, -1.1],
  [0.8, 0.4],
  [-0.8, 0.4],
  [0.8, 0],
  [-0.8, 0],
  [0, 1.6],
  [0, -1.6],
  [1.1, 0],
  [-1.1, 0],
  [0.8, 1.1],
  [-0.8, 1.1],
  [0.8, -1.1],
  [-0.8, -1.1],
];

/** What a part of something out of its cell weighs, against the same part of something else hidden. */
const outside = 0.25;

/** The place nearest to the one wished for where it hides least of what stands there, in its cell rather than out of it: free, or with the name above it in sight. */
export function aside(wished: Area, taken: readonly Area[], cell?: Area): { readonly x: number; readonly y: number } {
  let best = { x: wished.x, y: wished.y, hidden: Number.POSITIVE_INFINITY };
  for (const [dx, dy] of steps) {
    const at = { ...wished, x: wished.x + dx * wished.width, y: wished.y + dy * wished.height };
    const out = cell ? outside * (at.width * at.height - shared(at, cell)) : 0;
    const hidden = taken.reduce((sum, each) => sum + shared(at, each), out);
    if (hidden < best.hidden) best = { x: at.x, y: at.y, hidden };
    if (hidden === 0) break;
  }
  return { x: best.x, y: best.y };
}
