import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useSession, useSource } from '../../doc/react';
import { type InboxItem, readInbox } from './http';

const key = (study: string | null) => ['observations', study];

/** What staff noticed, read again whenever the server says that something about it changed, and whenever the study does. */
export function useInbox(study: string | null) {
  const { noticed, history } = useSession();
  const told = useSource(noticed);
  const { revision } = useSource(history);
  const queries = useQueryClient();
  useEffect(() => {
    void queries.invalidateQueries({ queryKey: key(study) });
  }, [told, revision, queries, study]);
  return useQuery({ queryKey: key(study), queryFn: () => readInbox(study ?? ''), enabled: study !== null });
}

/** An observation with those that are reviewed with it. */
export interface Group {
  readonly head: InboxItem;
  readonly members: readonly InboxItem[];
}

export const shelves = ['new', 'reviewed', 'aside'] as const;
export type Shelf = (typeof shelves)[number];

/** Where an observation is found: what waits, what became something, and what did not. */
export function shelfOf({ observation, open }: InboxItem): Shelf {
  if (open) return 'new';
  return observation.status === 'reviewed' ? 'reviewed' : 'aside';
}

/** Every observation once: those of a group under the one that stands for them. */
export function groupsOf(items: readonly InboxItem[]): readonly Group[] {
  const ids = new Set(items.map((each) => each.observation.id));
  const isMember = ({ observation: { group } }: InboxItem) => group !== null && group !== undefined && ids.has(group);
  return items
    .filter((each) => !isMember(each))
    .map((head) => ({ head, members: items.filter((each) => each.observation.group === head.observation.id) }));
}
