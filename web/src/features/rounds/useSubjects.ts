import { useMemo } from 'react';
import { useAll } from '../../doc/react';

export interface Subject {
  readonly id: string;
  readonly name: string;
  readonly stage: string;
}

/** What a round on a map can ask about: its touchpoints in the order of stages, and its paths. */
export function useSubjects(map: string): { readonly cards: readonly Subject[]; readonly paths: readonly Subject[] } {
  const stages = useAll('stage');
  const touchpoints = useAll('touchpoint');
  const paths = useAll('path');
  return useMemo(() => {
    const own = stages.filter((stage) => stage.map === map);
    const cards = own.flatMap((stage) =>
      touchpoints.filter((card) => card.stage === stage.id).map((card) => ({ id: card.id, name: card.name, stage: stage.name })),
    );
    return { cards, paths: paths.filter((path) => path.map === map).map((path) => ({ id: path.id, name: path.name, stage: '' })) };
  }, [map, stages, touchpoints, paths]);
}
