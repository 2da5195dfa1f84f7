import { t } from '../../i18n';
import type { Participant } from './http';

/** Guests who are nobody prepared, while somebody prepared has not come: they may be the same. */
export function unmatched(all: readonly Participant[]): readonly Participant[] {
  const people = peopleOf(all);
  const absent = people.some((each) => !each.guest && !each.here);
  return absent ? people.filter((each) => each.guest) : [];
}

const folded = (name: string): string => name.replace(/\s+/g, '');

export const sameName = (one: string, other: string): boolean =>
  folded(one).localeCompare(folded(other), undefined, { sensitivity: 'base' }) === 0;

/** Those prepared: whom a guest may be. */
export const prepared = (all: readonly Participant[]): readonly Participant[] => all.filter((each) => !each.guest);

/** [S61.5] Everybody once: a guest who is somebody prepared is that person, who has come then. */
export function peopleOf(all: readonly Participant[]): readonly Participant[] {
  const matched = new Set(all.flatMap((each) => (each.guest && each.is ? [each.is] : [])));
  return all.filter((each) => !each.guest || !each.is).map((each) => (matched.has(each.id) ? { ...each, here: true } : each));
}

/** The roles or groups of those prepared, each once, as the host wrote them; who leads is no group. */
export function groupsOf(all: readonly Participant[]): readonly string[] {
  const parts = prepared(all).flatMap((each) => (each.part && each.part !== t('workshop.leads') ? [each.part.replace(/,/g, ' ')] : []));
  return parts.filter((part, at) => parts.findIndex((each) => sameName(each, part)) === at).slice(0, 12);
}
