import type { Measures } from '../ports';
import type { HopValues, MomentVerdict, PathValues, StageValues, TouchpointValues } from '../wire';
import { colorOfNps, colorOfQuantity } from './scales';

/** An overlay indexed by what it is drawn on. */
export interface MeasuresIndex {
  readonly paths: ReadonlyMap<string, PathValues>;
  readonly hops: ReadonlyMap<string, HopValues>;
  readonly touchpoints: ReadonlyMap<string, TouchpointValues>;
  readonly stages: ReadonlyMap<string, StageValues>;
  readonly moments: ReadonlyMap<string, MomentVerdict>;
  /** Colours --c0 (NPS), --c1 (wait), --c2 (rework), --c3 (volume) per touchpoint. */
  readonly colors: ReadonlyMap<string, KpiColors>;
  /** Most events on one touchpoint: full length of a volume bar. */
  readonly mostEvents: number;
}

export type KpiColors = readonly [string | null, string | null, string | null, string | null];

export const hopKey = (path: string, from: string | null | undefined, to: string | null | undefined): string =>
  `${path} ${from ?? ''} ${to ?? ''}`;

const indexes = new WeakMap<object, MeasuresIndex>();
const nothing: MeasuresIndex = {
  paths: new Map(),
  hops: new Map(),
  touchpoints: new Map(),
  stages: new Map(),
  moments: new Map(),
  colors: new Map(),
  mostEvents: 1,
};

export function indexOf({ overlay }: Measures): MeasuresIndex {
  if (!overlay) return nothing;
  const known = indexes.get(overlay);
  if (known) return known;
  const index: MeasuresIndex = {
    paths: new Map(overlay.paths.map((each) => [each.path, each])),
    hops: new Map(overlay.hops.map((each) => [hopKey(each.path, each.from, each.to), each])),
    touchpoints: new Map(overlay.touchpoints.map((each) => [each.touchpoint, each])),
    stages: new Map(overlay.stages.map((each) => [each.stage, each])),
    moments: new Map(overlay.moments.map((each) => [each.moment, each])),
    colors: colorsOf(overlay.touchpoints),
    mostEvents: Math.max(1, ...overlay.touchpoints.map((each) => each.events)),
  };
  indexes.set(overlay, index);
  return index;
}

function colorsOf(touchpoints: readonly TouchpointValues[]): Map<string, KpiColors> {
  const most = (pick: (values: TouchpointValues) => number | null | undefined) =>
    Math.max(1e-9, ...touchpoints.map((each) => pick(each) ?? 0));
  const [wait, rework, volume] = [most((each) => each.medianWaitSeconds), most((each) => each.reworkShare), most((each) => each.events)];
  const quantity = (value: number | null | undefined, of: number) => (value == null ? null : colorOfQuantity(value / of));
  return new Map(
    touchpoints.map((each) => [
      each.touchpoint,
      [
        each.nps == null ? null : colorOfNps(each.nps),
        quantity(each.medianWaitSeconds, wait),
        quantity(each.reworkShare, rework),
        quantity(each.events, volume),
      ],
    ]),
  );
}
