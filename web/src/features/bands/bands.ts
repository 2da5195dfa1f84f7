import type { StudyDoc } from '../../doc/contract';
import type { JourneyMap } from '../../types/wire';

/** The bands that can stand under the lanes, as MapBands.cs has them. */
export const allBands = ['satisfaction', 'waiting', 'voice', 'expectations', 'triptych', 'plan'] as const;
export type BandKind = (typeof allBands)[number];

/** Those of a map, from the top; none said is satisfaction alone. */
export const bandsOf = (map: Pick<JourneyMap, 'bands'> | null): readonly BandKind[] => {
  const said = map?.bands ?? [];
  return said.length > 0 ? said.flatMap((band) => allBands.filter((each) => each === band)) : ['satisfaction'];
};

/** The list with one of it put at another place. */
export function placed<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const rest = list.filter((_, at) => at !== from);
  const moved = list[from];
  return moved === undefined ? list : [...rest.slice(0, to), moved, ...rest.slice(to)];
}

export const setBands = (doc: StudyDoc, map: string, bands: readonly string[]): number =>
  doc.edit('map.bands', [{ op: 'patch', id: map, set: { bands: [...bands] } }]);
