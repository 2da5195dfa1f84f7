import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { ApiError } from '../../app/api';
import { t } from '../../i18n';
import { toast } from '../../ui/toasts';
import { type Change, queued, withChanges } from './contributionChanges';
import { type Contribution, giveVotes, readContribution, removeSilentNote, writeSilentNote } from './http';

const again = 3_000;

interface Mine {
  /** Null until it is read. */
  readonly content: Contribution | null;
  readonly state: 'kept' | 'keeping' | 'failed';
  readonly change: (change: Change) => void;
}

/**
 * What this browser wrote or voted at a point of the agenda [S59.2]: shown at once, each change sent alone and in order, tried again until
 * it is stored or refused. What another tab of this browser did stays.
 */
export function useContribution(study: string, item: string): Mine {
  const queries = useQueryClient();
  const key = ['contribution', study, item];
  const read = useQuery({ queryKey: key, queryFn: () => readContribution(study, item), gcTime: 0, refetchOnWindowFocus: true });
  const [waiting, setWaiting] = useState<readonly Change[]>([]);
  const [failed, setFailed] = useState(false);
  // Beside React: what waits is sent to its end, also when the point was closed meanwhile.
  const queue = useRef<Change[]>([]);
  const busy = useRef(false);
  const done = (change: Change) => {
    queue.current = queue.current.filter((each) => each !== change);
    setWaiting(queue.current);
    setFailed(false);
  };
  const sendOne = async (change: Change) => {
    try {
      await sent(study, item, change);
      // Where the point was closed meanwhile nothing is held: this change alone would be taken for the whole of it.
      queries.setQueryData<Contribution>(key, (was) => was && withChanges(was, [change]));
      done(change);
    } catch (error) {
      if (error instanceof ApiError && error.rule && error.status !== 429) {
        done(change);
        refused(error.rule, change);
        void read.refetch();
        return;
      }
      setFailed(true);
      await new Promise((wait) => setTimeout(wait, again));
    }
  };
  const pump = async () => {
    if (busy.current) return;
    busy.current = true;
    for (let next = queue.current[0]; next; next = queue.current[0]) await sendOne(next);
    busy.current = false;
  };
  const next = waiting[0];
  useEffect(() => {
    if (!next) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [next]);
  return {
    content: read.data ? withChanges(read.data, waiting) : null,
    state: read.isError || failed ? 'failed' : next ? 'keeping' : 'kept',
    change: (change) => {
      queue.current = queued(queue.current, change);
      setWaiting(queue.current);
      void pump();
    },
  };
}

const sent = (study: string, item: string, change: Change): Promise<null> =>
  'give' in change
    ? giveVotes(study, item, change.give)
    : 'put' in change
      ? writeSilentNote(study, item, change.put)
      : removeSilentNote(study, item, change.remove);

function refused(rule: string, change: Change): void {
  const lost = 'put' in change ? change.put.text : '';
  const copy = { label: t('workshop.copyMine'), run: () => void navigator.clipboard.writeText(lost) };
  toast(t(`rules.${rule}`), 'bad', lost ? copy : undefined);
}
