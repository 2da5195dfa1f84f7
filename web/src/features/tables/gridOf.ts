import type { HopValues, JourneyPath, Lane, PathStep, Stage, Touchpoint } from '../../types/wire';

export interface GridRow {
  readonly stage: Stage;
  /** One list for each lane, in the order of the lanes. */
  readonly cells: readonly (readonly Touchpoint[])[];
}

/** Stage by lane, as the map shows them; empty cells stay. */
export function gridOf(stages: readonly Stage[], lanes: readonly Lane[], touchpoints: readonly Touchpoint[]): readonly GridRow[] {
  return stages.map((stage) => ({
    stage,
    cells: lanes.map((lane) => touchpoints.filter((touchpoint) => touchpoint.stage === stage.id && touchpoint.lane === lane.id)),
  }));
}

export interface PathRow {
  readonly step: PathStep;
  readonly touchpoint: Touchpoint;
  /** What is measured on the link from the step before; null at the first step or when nothing is. */
  readonly hop: HopValues | null;
}

/** The steps of a path in order, each with the link that leads to it. */
export function pathRows(
  path: JourneyPath,
  steps: readonly PathStep[],
  touchpoints: ReadonlyMap<string, Touchpoint>,
  hops: readonly HopValues[],
): readonly PathRow[] {
  const own = steps.filter((step) => step.path === path.id);
  return own.flatMap((step, place) => {
    const touchpoint = touchpoints.get(step.touchpoint);
    const before = own[place - 1];
    const hop = hops.find((one) => one.path === path.id && one.from === before?.id && one.to === step.id) ?? null;
    return touchpoint ? [{ step, touchpoint, hop }] : [];
  });
}
