import { useMemo } from 'react';
import { useAll } from '../../doc/react';
import { shownMap } from './goTo';
import type { Entry } from './search';

/** Every map, touchpoint, stage and path of the study as an entry, those of the map shown first; the hint says where it stands. */
export function useDestinations(go: (id: string, map: string) => void): readonly Entry[] {
  const maps = useAll('map');
  const stages = useAll('stage');
  const lanes = useAll('lane');
  const touchpoints = useAll('touchpoint');
  const paths = useAll('path');
  return useMemo(() => {
    const mapName = new Map(maps.map((map) => [map.id, map.name]));
    const laneName = new Map(lanes.map((lane) => [lane.id, lane.name]));
    const stageOf = new Map(stages.map((stage) => [stage.id, stage]));
    const entry = (
      id: string,
      label: string,
      hint: readonly (string | undefined)[],
      group: string,
      map: string,
    ): Entry & { readonly map: string } => ({
      id,
      label,
      hint: hint.filter(Boolean).join(' · '),
      group,
      map,
      run: () => go(id, map),
    });
    const shown = shownMap();
    const all = [
      ...maps.map((map) => entry(map.id, map.name, [], 'maps', map.id)),
      ...touchpoints.map((one) => {
        const stage = stageOf.get(one.stage);
        return entry(
          one.id,
          one.name,
          [stage?.name, laneName.get(one.lane), mapName.get(stage?.map ?? '')],
          'touchpoints',
          stage?.map ?? '',
        );
      }),
      ...stages.map((stage) => entry(stage.id, stage.name, [mapName.get(stage.map)], 'stages', stage.map)),
      ...paths.map((path) => entry(path.id, path.name, [mapName.get(path.map)], 'paths', path.map)),
    ];
    return [...all.filter((one) => one.map === shown), ...all.filter((one) => one.map !== shown)];
  }, [maps, stages, lanes, touchpoints, paths, go]);
}
