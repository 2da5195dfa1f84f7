import type { JourneyPath, Lane, Stage, Touchpoint } from '../../types/wire';
import type { MapParts } from '../atlas/model';
import type { Template } from './http';

/** A template as the parts of a map, for the same small picture that a map has on the atlas. */
export function partsOf(template: Template): MapParts {
  const of = (kind: string, at: number) => `${template.id} ${kind} ${at}`;
  const stages = template.stages.map((name, i) => ({ id: of('stage', i), name, order: '' }) as Stage);
  const lanes = template.lanes.map((lane, i) => ({ ...lane, id: of('lane', i), order: '' }) as unknown as Lane);
  const cards = template.cards.map(
    (card, i) =>
      ({ id: of('card', i), name: card.name, stage: of('stage', card.stage), lane: of('lane', card.lane), order: '' }) as Touchpoint,
  );
  const paths = template.paths.map((path, i) => ({
    path: { id: of('path', i), name: path.name, kind: 'reference' } as JourneyPath,
    cards: path.cards.map((card) => of('card', card)),
  }));
  return { stages, lanes, cards, paths };
}
