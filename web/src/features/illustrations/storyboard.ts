import type { Lane, PathStep, Photo, Quote, Stage, Touchpoint } from '../../types/wire';

/** One picture of the story. */
export interface Panel {
  readonly key: string;
  readonly stage: string;
  readonly lane: string;
  readonly name: string;
  readonly photo: Photo | null;
  readonly quote: Quote | null;
}

interface Records {
  readonly stages: readonly Stage[];
  readonly lanes: readonly Lane[];
  readonly touchpoints: readonly Touchpoint[];
  readonly steps: readonly PathStep[];
  readonly photos: readonly Photo[];
  readonly quotes: readonly Quote[];
}

/** The touchpoints of a path in its order, or of the whole map from stage to stage and from lane to lane. */
export function panelsOf({ stages, lanes, touchpoints, steps, photos, quotes }: Records, path: string | null): Panel[] {
  const row = new Map(lanes.map((lane, at) => [lane.id, at]));
  const cards = new Map(touchpoints.map((card) => [card.id, card]));
  const inOrder = path
    ? steps.filter((step) => step.path === path).map((step) => ({ key: step.id, card: cards.get(step.touchpoint) }))
    : stages.flatMap((stage) =>
        touchpoints
          .filter((card) => card.stage === stage.id)
          .sort((a, b) => (row.get(a.lane) ?? 0) - (row.get(b.lane) ?? 0))
          .map((card) => ({ key: card.id, card })),
      );
  return inOrder.flatMap(({ key, card }) => {
    if (!card) return [];
    const nameOf = (list: readonly (Stage | Lane)[], id: string) => list.find((each) => each.id === id)?.name ?? '';
    return {
      key,
      stage: nameOf(stages, card.stage),
      lane: nameOf(lanes, card.lane),
      name: card.name,
      photo: photos.find((photo) => photo.touchpoint === card.id) ?? null,
      quote: quotes.find((quote) => quote.touchpoint === card.id) ?? null,
    };
  });
}
