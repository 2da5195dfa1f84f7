import { useMemo } from 'react';
import { useAll } from '../../doc/react';
import type { JourneyMap, MomentOfTruth, Touchpoint } from '../../types/wire';
import { type Chain, chainOf } from './model';

/** The chains of conditions, gathered anew when something on them changes. */
export function useChains(): ReadonlyMap<string, Chain> {
  const conditions = useAll('condition');
  const answers = useAll('answer');
  const actions = useAll('action');
  const readings = useAll('reading');
  return useMemo(() => {
    const records = { answers, actions, readings };
    return new Map(conditions.map((condition) => [condition.id, chainOf(condition, records)]));
  }, [conditions, answers, actions, readings]);
}

export interface PlacedChain {
  readonly chain: Chain;
  readonly moment: MomentOfTruth;
  readonly touchpoint: Touchpoint;
  readonly map: JourneyMap;
}

/** Every condition of the study that stands on a map, with its place, in the order of maps and stages. */
export function usePlacedChains(): readonly PlacedChain[] {
  const chains = useChains();
  const moments = useAll('moment');
  const touchpoints = useAll('touchpoint');
  const stages = useAll('stage');
  const maps = useAll('map');
  return useMemo(() => {
    const momentOf = new Map(moments.map((each) => [each.id, each]));
    const cardOf = new Map(touchpoints.map((each) => [each.id, each]));
    const stageOf = new Map(stages.map((each) => [each.id, each]));
    const rank = new Map(stages.map((each, at) => [each.id, at]));
    const placed = [...chains.values()].flatMap((chain): PlacedChain[] => {
      const moment = momentOf.get(chain.condition.moment);
      const touchpoint = moment && cardOf.get(moment.touchpoint);
      const stage = touchpoint && stageOf.get(touchpoint.stage);
      const map = stage && maps.find((each) => each.id === stage.map);
      return moment && touchpoint && map && !map.archived ? [{ chain, moment, touchpoint, map }] : [];
    });
    const at = (each: PlacedChain) => maps.indexOf(each.map) * 10_000 + (rank.get(each.touchpoint.stage) ?? 0);
    return placed.sort((a, b) => at(a) - at(b));
  }, [chains, moments, touchpoints, stages, maps]);
}
