import { useMemo } from 'react';
import { useAll } from '../../doc/react';
import { inMapOrder } from '../study/inMapOrder';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface Places {
  readonly stages: readonly (Named & { readonly cards: readonly Named[] })[];
  /** Empty for what is no place of the map, or no longer. */
  readonly nameOf: (id: string) => string;
}

/** The stages of a map with their touchpoints, in order. */
export function usePlaces(map: string): Places {
  const stages = useAll('stage');
  const cards = useAll('touchpoint');
  const lanes = useAll('lane');
  return useMemo(() => {
    const ordered = inMapOrder(cards, stages, lanes);
    const own = stages
      .filter((stage) => stage.map === map)
      .map(({ id, name }) => ({
        id,
        name,
        cards: ordered.filter((card) => card.stage === id).map((card) => ({ id: card.id, name: card.name })),
      }));
    const names = new Map(own.flatMap((stage) => [stage, ...stage.cards]).map((each) => [each.id, each.name]));
    return { stages: own, nameOf: (id) => names.get(id) ?? '' };
  }, [map, stages, lanes, cards]);
}
