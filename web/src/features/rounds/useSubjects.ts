import { useMemo } from 'react';
import { useAll } from '../../doc/react';
import { inMapOrder } from '../study/inMapOrder';

export interface Subject {
  readonly id: string;
  readonly name: string;
  readonly stage: string;
}

/** What a round on a map can ask about: its touchpoints in the order of stages, and its paths. */
export function useSubjects(map: string): { readonly cards: readonly Subject[]; readonly paths: readonly Subject[] } {
  const stages = useAll('stage');
  const lanes = useAll('lane');
  const touchpoints = useAll('touchpoint');
  const paths = useAll('path');
  return useMemo(() => {
    const own = stages.filter((stage) => stage.map === map);
    const stageName = new Map(own.map((stage) => [stage.id, stage.name]));
    const cards = inMapOrder(touchpoints, own, lanes).map(({ id, name, stage }) => ({ id, name, stage: stageName.get(stage) ?? '' }));
    return { cards, paths: paths.filter((path) => path.map === map).map((path) => ({ id: path.id, name: path.name, stage: '' })) };
  }, [map, stages, lanes, touchpoints, paths]);
}
