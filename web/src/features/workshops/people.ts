import type { Participant } from './http';

export const sameName = (one: string, other: string): boolean =>
  one.trim().localeCompare(other.trim(), undefined, { sensitivity: 'base' }) === 0;

/** Those prepared: whom a guest may be. */
export const prepared = (all: readonly Participant[]): readonly Participant[] => all.filter((each) => !each.guest);

/** [S61.5] Everybody once: a guest who is somebody prepared is that person, who has come then. */
export function peopleOf(all: readonly Participant[]): readonly Participant[] {
  const matched = new Set(all.flatMap((each) => (each.guest && each.is ? [each.is] : [])));
  return all.filter((each) => !each.guest || !each.is).map((each) => (matched.has(each.id) ? { ...each, here: true } : each));
}
