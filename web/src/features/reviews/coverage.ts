import type { JourneyMap, Persona, Phase, Stage } from '../../types/wire';

/** A row of the grid: a persona, or (null) the maps that are about nobody in particular. */
export interface CoverageRow {
  readonly persona: Persona | null;
  /** For each phase, the maps that cover it. */
  readonly cells: readonly (readonly JourneyMap[])[];
}

/** Which phase has a map for which persona; archived maps do not count. The last row is the maps without a persona, where there are some. */
export function coverageOf(
  phases: readonly Phase[],
  personas: readonly Persona[],
  maps: readonly JourneyMap[],
  stages: readonly Stage[],
): readonly CoverageRow[] {
  const own = maps.filter((map) => !map.archived);
  const phasesOf = new Map(own.map((map) => [map.id, new Set<string | null | undefined>()]));
  for (const stage of stages) phasesOf.get(stage.map)?.add(stage.phase);
  const row = (persona: Persona | null): CoverageRow => ({
    persona,
    cells: phases.map((phase) =>
      own.filter((map) => (map.persona ?? null) === (persona?.id ?? null) && phasesOf.get(map.id)?.has(phase.id)),
    ),
  });
  const open = row(null);
  return [...personas.map(row), ...(open.cells.some((cell) => cell.length > 0) ? [open] : [])];
}
