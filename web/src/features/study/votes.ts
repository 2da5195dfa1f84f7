import type { StudyDoc } from '../../doc/contract';
import type { CardTalk } from '../../map/ports';
import type { AgendaItem } from '../../types/wire';

type Votes = NonNullable<CardTalk['votes']>;

/** [S61.2] The votes of a map that were revealed, the last first: of the workshop that began last, the last of its agenda. */
export function revealedVotes(doc: Pick<StudyDoc, 'all'>, map: string): readonly AgendaItem[] {
  const began = new Map(doc.all('workshop').flatMap((each) => (each.map === map ? [[each.id, each.openedFrom ?? -1] as const] : [])));
  const at = (item: AgendaItem): number => began.get(item.workshop) ?? -1;
  return doc
    .all('agenda')
    .filter((item) => item.kind === 'vote' && item.status === 'revealed' && began.has(item.workshop))
    .sort((a, b) => at(b) - at(a) || (a.order < b.order ? 1 : -1));
}

/** The one that the cards show: the one chosen, else the last; null for none. */
export function shownVote(doc: Pick<StudyDoc, 'all'>, map: string, chosen: string | null): AgendaItem | null {
  const all = revealedVotes(doc, map);
  return chosen === '' ? null : (all.find((item) => item.id === chosen) ?? all[0] ?? null);
}

/** What it gave each touchpoint: its own votes, and those of the conditions and marks on it and of the notes read on it; and each note that stands on the map. */
export function votesOnCards(doc: Pick<StudyDoc, 'all'>, map: string, chosen: string | null): ReadonlyMap<string, Votes> {
  const votes = new Map<string, Votes>();
  const item = shownVote(doc, map, chosen);
  if (!item) return votes;
  const moments = new Map(doc.all('moment').map((each) => [each.id, each.touchpoint]));
  const cards = new Map<string, string | undefined>([
    ...doc.all('condition').map((each) => [each.id, moments.get(each.moment)] as const),
    ...doc.all('mark').map((each) => [each.id, each.subject] as const),
    ...doc.all('note').map((each) => [each.id, each.touchpoint ?? each.id] as const),
  ]);
  for (const { item: of, subject, votes: count } of doc.all('tally')) {
    const card = cards.get(subject) ?? subject;
    if (of !== item.id || count === 0 || !/^(touchpoint|note):/.test(card)) continue;
    votes.set(card, { count: (votes.get(card)?.count ?? 0) + count, name: item.name });
  }
  return votes;
}
