import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { ApiError } from '../../app/api';
import { t } from '../../i18n';
import { toast } from '../../ui/toasts';
import { type Contribution, keepContribution, readContribution } from './http';

const again = 3_000;

interface Mine {
  /** Null until it is read. */
  readonly content: Contribution | null;
  readonly state: 'kept' | 'keeping' | 'failed';
  readonly keep: (content: Contribution) => void;
}

/** What this browser wrote or voted at a point of the agenda: shown at once, sent in order, tried again until it is stored or refused. */
export function useContribution(study: string, item: string): Mine {
  const read = useQuery({
    queryKey: ['contribution', study, item],
    queryFn: () => readContribution(study, item),
    gcTime: 0,
    refetchOnWindowFocus: true,
  });
  const [draft, setDraft] = useState<Contribution | null>(null);
  const [state, setState] = useState<Mine['state']>('kept');
  const wanted = useRef<Contribution | null>(null);
  const busy = useRef(false);
  const refetch = read.refetch;
  useEffect(() => {
    wanted.current = draft;
    const send = async () => {
      if (busy.current || !wanted.current) return;
      busy.current = true;
      setState('keeping');
      const next = wanted.current;
      try {
        await keepContribution(study, item, next);
        if (wanted.current === next) {
          // Read again: what the server holds is what is shown, also what another tab of this browser wrote.
          await refetch();
          if (wanted.current === next) {
            wanted.current = null;
            setDraft(null);
          }
          setState('kept');
        }
      } catch (error) {
        if (error instanceof ApiError && error.rule) {
          wanted.current = null;
          setDraft(null);
          setState('kept');
          const lost = (next.notes ?? []).map((note) => note.text).join('\n');
          toast(
            t(`rules.${error.rule}`),
            'bad',
            lost ? { label: t('workshop.copyMine'), run: () => void navigator.clipboard.writeText(lost) } : undefined,
          );
        } else {
          setState('failed');
          setTimeout(() => void send(), again);
        }
      }
      busy.current = false;
      if (wanted.current && wanted.current !== next) void send();
    };
    if (draft) void send();
  }, [draft, study, item, refetch]);
  useEffect(() => {
    if (state === 'kept') return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [state]);
  return { content: draft ?? read.data ?? null, state: read.isError ? 'failed' : state, keep: setDraft };
}
