import { type CardMark, type CardScore, type CardStanding, type CardTalk, type Measures, type Noticed, scored } from '../ports';
import type { HopValues, MomentVerdict, PathValues, StageValues, TouchpointValues } from '../wire';
import { colorOfNps, colorOfQuantity, colorOfScore } from './scales';

/** An overlay indexed by what it is drawn on. */
export interface MeasuresIndex {
  readonly paths: ReadonlyMap<string, PathValues>;
  readonly hops: ReadonlyMap<string, HopValues>;
  readonly touchpoints: ReadonlyMap<string, TouchpointValues>;
  readonly stages: ReadonlyMap<string, StageValues>;
  readonly moments: ReadonlyMap<string, MomentVerdict>;
  readonly scores: ReadonlyMap<string, CardScores>;
  readonly marks: ReadonlyMap<string, readonly CardMark[]>;
  readonly talk: ReadonlyMap<string, CardTalk>;
  readonly standings: ReadonlyMap<string, CardStanding>;
  readonly promoted: ReadonlySet<string>;
  /** Colours --c0 (NPS), --c1 (wait), --c2 (rework), --c3 (volume), --c4 to --c6 (CX, EX, Ops) per touchpoint. */
  readonly colors: ReadonlyMap<string, KpiColors>;
  /** Most events on one touchpoint: full length of a volume bar. */
  readonly mostEvents: number;
}

export type KpiColors = readonly (string | null)[];
export type CardScores = Readonly<Partial<Record<(typeof scored)[number], CardScore>>>;

export const hopKey = (path: string, from: string | null | undefined, to: string | null | undefined): string =>
  `${path} ${from ?? ''} ${to ?? ''}`;

const indexes = new WeakMap<object, { readonly noticed: Noticed | null; readonly index: MeasuresIndex }>();
const nobody: Noticed = { scores: new Map(), marks: new Map() };
const nothing: MeasuresIndex = {
  paths: new Map(),
  hops: new Map(),
  touchpoints: new Map(),
  stages: new Map(),
  moments: new Map(),
  scores: new Map(),
  marks: new Map(),
  talk: new Map(),
  standings: new Map(),
  promoted: new Set(),
  colors: new Map(),
  mostEvents: 1,
};

export function indexOf({ overlay, noticed = null }: Measures): MeasuresIndex {
  const key = overlay ?? noticed;
  if (!key) return nothing;
  const known = indexes.get(key);
  if (known && known.noticed === noticed) return known.index;
  const index: MeasuresIndex = { ...measured(overlay), ...said(noticed ?? nobody, overlay?.touchpoints ?? []) };
  indexes.set(key, { noticed, index });
  return index;
}

type Said = Pick<MeasuresIndex, 'scores' | 'marks' | 'talk' | 'standings' | 'promoted' | 'colors'>;

function said(
  { scores, marks, talk = nothing.talk, standings = nothing.standings, promoted = nothing.promoted }: Noticed,
  touchpoints: readonly TouchpointValues[],
): Said {
  const colors = colorsOf(touchpoints);
  for (const [card, own] of scores) {
    const three = scored.map((axis) => (own[axis] ? colorOfScore(own[axis].median) : null));
    colors.set(card, [...(colors.get(card) ?? [null, null, null, null]), ...three]);
  }
  return { scores, marks, talk, standings, promoted, colors };
}

function measured(overlay: Measures['overlay']): Omit<MeasuresIndex, keyof Said> {
  if (!overlay) return nothing;
  return {
    paths: new Map(overlay.paths.map((each) => [each.path, each])),
    hops: new Map(overlay.hops.map((each) => [hopKey(each.path, each.from, each.to), each])),
    touchpoints: new Map(overlay.touchpoints.map((each) => [each.touchpoint, each])),
    stages: new Map(overlay.stages.map((each) => [each.stage, each])),
    moments: new Map(overlay.moments.map((each) => [each.moment, each])),
    mostEvents: Math.max(1, ...overlay.touchpoints.map((each) => each.events)),
  };
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
