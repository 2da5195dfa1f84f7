import type { Condition, Fulfilment, JourneyMap, MomentOfTruth, PathStep, RecordKinds, Stage, Touchpoint } from '../../types/wire';

export type Degree = Fulfilment['degree'];
export const degrees = ['met', 'partly', 'leftOut'] as const satisfies readonly Degree[];

/** Something asked of the designs of a journey: a step of its ideal, or a condition that a customer stated. */
export interface Asked {
  readonly id: string;
  readonly kind: 'step' | 'condition';
  readonly text: string;
  /** What it stands under: a stage of the ideal, or the moment of truth of the condition. */
  readonly group: string;
  readonly detail: string;
  /** Reference to the customer's own words, or null. */
  readonly testimony: string | null;
}

export interface AskedParts {
  readonly maps: readonly JourneyMap[];
  readonly stages: readonly Stage[];
  readonly touchpoints: readonly Touchpoint[];
  readonly paths: readonly RecordKinds['path'][];
  readonly steps: readonly PathStep[];
  readonly moments: readonly MomentOfTruth[];
  readonly conditions: readonly Condition[];
}

/** What the designs of a journey are held against: the steps of its ideals in the customer's order, then the conditions of its other maps. */
export function askedOf(journey: string, parts: AskedParts): readonly Asked[] {
  const { maps, stages, touchpoints, moments, conditions } = parts;
  const own = maps.filter((map) => map.journey === journey && !map.archived && map.kind !== 'design');
  const stageOf = new Map(stages.map((stage) => [stage.id, stage]));
  const cardOf = new Map(touchpoints.map((card) => [card.id, card]));
  const steps = own
    .filter((map) => map.kind === 'ideal')
    .flatMap((map) => {
      const taken = takenBy(map, parts);
      return stages
        .filter((stage) => stage.map === map.id)
        .flatMap((stage) =>
          touchpoints
            .filter((card) => card.stage === stage.id)
            .sort((a, b) => at(taken, a) - at(taken, b))
            .map(
              (card): Asked => ({
                id: card.id,
                kind: 'step',
                text: card.name,
                group: stage.name,
                detail: card.description,
                testimony: card.testimony,
              }),
            ),
        );
    });
  const ids = new Set(own.map((map) => map.id));
  const stated = moments.flatMap((moment) => {
    const card = cardOf.get(moment.touchpoint);
    if (!card || !ids.has(stageOf.get(card.stage)?.map ?? '')) return [];
    return conditions
      .filter((condition) => condition.moment === moment.id)
      .map(
        (each): Asked => ({
          id: each.id,
          kind: 'condition',
          text: each.text,
          group: card.name,
          detail: each.statedBy,
          testimony: each.testimony,
        }),
      );
  });
  return [...steps, ...stated];
}

function takenBy(map: JourneyMap, { paths, steps }: AskedParts): readonly string[] {
  const path = paths.find((each) => each.map === map.id && each.kind === 'reference');
  return steps.filter((step) => step.path === path?.id).map((step) => step.touchpoint);
}

const at = (taken: readonly string[], card: Touchpoint): number => {
  const place = taken.indexOf(card.id);
  return place < 0 ? taken.length : place;
};

export type Counts = Readonly<Record<Degree | 'open', number>>;

export const answerOf = (all: readonly Fulfilment[], design: string, subject: string): Fulfilment | null =>
  all.find((each) => each.design === design && each.subject === subject) ?? null;

/** How many of what is asked a design meets, partly meets, leaves out, or has not said. */
export function countsOf(asked: readonly Asked[], design: string, all: readonly Fulfilment[]): Counts {
  const counts = { met: 0, partly: 0, leftOut: 0, open: 0 };
  for (const each of asked) counts[answerOf(all, design, each.id)?.degree ?? 'open']++;
  return counts;
}

/** Kept answers without their reason: "partly" and "left out" say why. */
export const lacksWhy = (answer: Fulfilment | null): boolean => answer !== null && answer.degree !== 'met' && !answer.why.trim();
