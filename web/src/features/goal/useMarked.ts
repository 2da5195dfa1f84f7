import { useMemo } from 'react';
import { useAll } from '../../doc/react';
import type { Touchpoint } from '../../types/wire';

export interface Marked {
  readonly cards: readonly Touchpoint[];
  readonly start: readonly Touchpoint[];
  readonly reached: readonly Touchpoint[];
}

/** The touchpoints of a map, and those that say something of its goal (S56.1). */
export function useMarked(map: string): Marked {
  const stages = useAll('stage');
  const touchpoints = useAll('touchpoint');
  return useMemo(() => {
    const order = new Map(stages.filter((stage) => stage.map === map).map((stage, at) => [stage.id, at]));
    const cards = touchpoints
      .filter((card) => order.has(card.stage))
      .sort((a, b) => (order.get(a.stage) ?? 0) - (order.get(b.stage) ?? 0) || a.name.localeCompare(b.name));
    return { cards, start: cards.filter((card) => card.goal === 'start'), reached: cards.filter((card) => card.goal === 'reached') };
  }, [stages, touchpoints, map]);
}
