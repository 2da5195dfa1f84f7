import type { JourneyMap, Persona, Phase, Stage, Touchpoint } from '../../types/wire';

/** A row of the grid: a persona, or (null) the maps that are about nobody in particular. */
export interface CoverageRow {
  readonly persona: Persona | null;
  /** For each phase, the maps that are of it. */
  readonly cells: readonly (readonly CoveringMap[])[];
}

/** A map that is of a phase; begun while nothing is drawn on it: then it covers nothing yet (S63.2). */
export interface CoveringMap {
  readonly map: JourneyMap;
  readonly begun: boolean;
}

export const covers = (cell: readonly CoveringMap[]): boolean => cell.some((each) => !each.begun);

/** Which phase has a map for which persona; archived maps do not count. The last row is the maps without a persona, where there are some. */
export function coverageOf(
  phases: readonly Phase[],
  personas: readonly Persona[],
  maps: readonly JourneyMap[],
  stages: readonly Stage[],
  cards: readonly Pick<Touchpoint, 'stage'>[],
): readonly CoverageRow[] {
  const own = maps.filter((map) => !map.archived);
  const phasesOf = new Map(own.map((map) => [map.id, new Set<string | null | undefined>()]));
  const used = new Set(cards.map((card) => card.stage));
  const drawn = new Set<string>();
  for (const stage of stages) {
    phasesOf.get(stage.map)?.add(stage.phase);
    if (used.has(stage.id)) drawn.add(stage.map);
  }
  const row = (persona: Persona | null): CoverageRow => ({
    persona,
    cells: phases.map((phase) =>
      own
        .filter((map) => (map.persona ?? null) === (persona?.id ?? null) && phasesOf.get(map.id)?.has(phase.id))
        .map((map) => ({ map, begun: !drawn.has(map.id) })),
    ),
  });
  const open = row(null);
  return [...personas.map(row), ...(open.cells.some((cell) => cell.length > 0) ? [open] : [])];
}
