import type { JourneyPath, MapOverlay, PathValues } from '../../types/wire';
import { isNps, type Score } from '../journal/evidence';
import { followedByNobody } from '../measures/shareText';

export interface Point {
  readonly path: JourneyPath;
  readonly values: PathValues;
  readonly score: Score;
  /** Share of cases, 0 to 1. */
  readonly x: number;
  /** Satisfaction on the axis's scale. */
  readonly y: number;
}

export interface Left {
  readonly path: JourneyPath;
  readonly values: PathValues | null;
  /** What is missing: the weight, the satisfaction, or a satisfaction of the indicator shown. */
  readonly missing: 'weight' | 'score' | 'indicator';
}

export interface Quadrant {
  /** The indicator of the vertical axis; a map may hold several, and they are never mixed. */
  readonly indicator: string | null;
  readonly indicators: readonly string[];
  readonly points: readonly Point[];
  readonly left: readonly Left[];
  /** Share at the vertical line: one path of n would have 1/n. */
  readonly middleX: number;
  /** The horizontal line: 0 for an NPS, else the middle of what is there. */
  readonly middleY: number;
  readonly low: number;
  readonly high: number;
  readonly mostX: number;
}

export type Corner = 'solid' | 'promise' | 'burden' | 'signal';

const upper = (score: Score): string => (isNps(score) ? 'NPS' : score.indicator.toUpperCase());

/** The paths by weight and satisfaction; what cannot be placed is listed with the reason, never put at 0. */
export function quadrantOf(paths: readonly JourneyPath[], overlay: MapOverlay | null, wanted: string | null): Quadrant {
  const valuesOf = new Map((overlay?.paths ?? []).map((values) => [values.path, values]));
  const scores = paths.flatMap((path) => valuesOf.get(path.id)?.score ?? []);
  const indicators = [...new Set(scores.map(upper))].sort();
  const most = (name: string) => scores.filter((score) => upper(score) === name).length;
  const indicator = wanted && indicators.includes(wanted) ? wanted : ([...indicators].sort((a, b) => most(b) - most(a))[0] ?? null);
  const points: Point[] = [];
  const left: Left[] = [];
  for (const path of paths) {
    const values = valuesOf.get(path.id) ?? null;
    const score = values?.score;
    if (!values || followedByNobody(values)) left.push({ path, values, missing: 'weight' });
    else if (!score) left.push({ path, values, missing: 'score' });
    else if (upper(score) !== indicator) left.push({ path, values, missing: 'indicator' });
    else points.push({ path, values, score, x: values.share, y: score.value });
  }
  return { indicator, indicators, points, left, ...scale(points, indicator === 'NPS') };
}

function scale(points: readonly Point[], nps: boolean) {
  const ys = points.flatMap(({ y, score }) => [y, score.low ?? y, score.high ?? y]);
  const [least, greatest] = ys.length ? [Math.min(...ys), Math.max(...ys)] : [0, 1];
  const margin = Math.max((greatest - least) * 0.1, 0.5);
  const [low, high] = nps ? [-100, 100] : [least - margin, greatest + margin];
  const mostX = Math.min(1, Math.max(0.1, ...points.map((point) => Math.max(point.x, point.values.high))) * 1.1);
  return { low, high, mostX, middleX: points.length ? 1 / points.length : 0.5, middleY: nps ? 0 : (least + greatest) / 2 };
}

/** Frequent and liked, rare and liked, frequent and disliked, rare and disliked. */
export const cornerOf = (point: Point, { middleX, middleY }: Quadrant): Corner =>
  point.y >= middleY ? (point.x >= middleX ? 'solid' : 'promise') : point.x >= middleX ? 'burden' : 'signal';
