import type { PathStep, Touchpoint } from '../../types/wire';

/** How often a path goes from one owning unit to another. */
export interface HandOffs {
  readonly count: number;
  /** The units one after another, each change of hands once. */
  readonly owners: readonly string[];
  /** Touchpoints of the path that nobody is said to own: what is not known is not counted. */
  readonly unknown: number;
}

export function handOffsOf(steps: readonly PathStep[], touchpoints: ReadonlyMap<string, Touchpoint>): HandOffs {
  const owners: string[] = [];
  const unknown = new Set<string>();
  for (const step of steps) {
    const owner = touchpoints.get(step.touchpoint)?.owner.trim() ?? '';
    if (owner === '') unknown.add(step.touchpoint);
    else if (owners.at(-1) !== owner) owners.push(owner);
  }
  return { count: Math.max(0, owners.length - 1), owners, unknown: unknown.size };
}
