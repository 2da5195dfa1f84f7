import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { sameMap } from '../../app/sameMap';
import { useAll } from '../../doc/react';
import { t as now, useT } from '../../i18n';
import { toast } from '../../ui/toasts';
import { ConflictChoice } from './ConflictChoice';
import { DifferenceList } from './DifferenceList';
import { type Choice, type Conflict, type Item, merge } from './http';
import { looked } from './state';
import { useWords } from './useNames';

const nothing: readonly Item[] = [];

const keyOf = ({ what }: Conflict): string => `${what.id}#${what.property ?? ''}`;

interface Props {
  /** The study open here: the one that takes, or the alternative itself. */
  readonly study: string;
  readonly branch: string;
}

/** What an alternative brings and what both sides changed, decided one by one, ours unless said otherwise; then done as one change. */
export function MergePanel({ study, branch }: Props) {
  const t = useT();
  const about = useAll('study')[0];
  const into = study === branch ? (about?.branchOf ?? study) : study;
  const [theirs, setTheirs] = useState<readonly Choice[]>([]);
  const plan = useQuery({
    queryKey: ['merge', into, branch, theirs],
    queryFn: () => merge(into, branch, theirs, false),
    placeholderData: keepPreviousData,
    retry: false,
    staleTime: 0,
    gcTime: 0,
  });
  const words = useWords(plan.data?.brings ?? nothing);
  const applied = useApply(into, branch, theirs);
  const choose = ({ what: { id, property } }: Conflict, take: boolean) => {
    const others = theirs.filter((each) => each.id !== id || (each.property ?? null) !== property);
    setTheirs(take ? [...others, { id, property }] : others);
  };
  if (applied.isSuccess) return <Done into={into} here={into === study} />;
  const failure = plan.error ?? applied.error;
  const { brings = nothing, conflicts = [] } = plan.data ?? {};
  return (
    <section className="history-merge" aria-label={t('history.merge')}>
      <h3>{t('history.merge')}</h3>
      {plan.isPending && <p role="status">{t('history.loading')}</p>}
      {failure && <p role="alert">{failure.message}</p>}
      {conflicts.length > 0 && <h4>{t('history.conflicts', { count: conflicts.length })}</h4>}
      {conflicts.map((conflict) => (
        <ConflictChoice key={keyOf(conflict)} conflict={conflict} words={words} onChoose={(take) => choose(conflict, take)} />
      ))}
      {plan.data && <h4>{t('history.brings', { count: brings.length })}</h4>}
      <DifferenceList items={brings} />
      <div className="history-form-end">
        <button type="button" className="button small" onClick={() => looked.set({ merging: null })}>
          {t('app.cancel')}
        </button>
        <button
          type="button"
          className="button small primary"
          disabled={!plan.data || plan.isFetching || applied.isPending}
          onClick={() => applied.mutate()}
        >
          {t('history.mergeGo')}
        </button>
      </div>
    </section>
  );
}

function useApply(into: string, branch: string, theirs: readonly Choice[]) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => merge(into, branch, theirs, true),
    onSuccess: () => {
      toast(now('history.mergeDone'));
      void queries.invalidateQueries({ queryKey: ['studies'] });
      void queries.invalidateQueries({ queryKey: ['history', into] });
    },
  });
}

function Done({ into, here }: { readonly into: string; readonly here: boolean }) {
  const t = useT();
  return (
    <section className="history-merge" aria-label={t('history.merge')}>
      <p role="status">{t('history.mergeDone')}</p>
      <div className="history-form-end">
        {here ? (
          <button type="button" className="button small primary" onClick={() => looked.set({ merging: null, tab: 'timeline' })}>
            {t('history.toTimeline')}
          </button>
        ) : (
          <Link href={sameMap(into)} className="button small primary" onClick={() => looked.reset()}>
            {t('history.alternative.back')}
          </Link>
        )}
      </div>
    </section>
  );
}
