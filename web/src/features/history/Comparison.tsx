import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { navigate } from 'wouter/use-browser-location';
import { uuidOf } from '../../doc/ids';
import { useSession, useSource } from '../../doc/react';
import { t as now, useT } from '../../i18n';
import { IconButton } from '../../ui/IconButton';
import { toast } from '../../ui/toasts';
import { DifferenceList } from './DifferenceList';
import { difference, type Item } from './http';
import { MomentSelect } from './MomentSelect';
import { type Comparison as Compared, looked } from './state';

const nothing: readonly Item[] = [];

/** The difference of a comparison; asked anew when the study moves and the comparison is with now. */
export function useDifference(study: string, compared: Compared | null): readonly Item[] | null {
  const { revision } = useSource(useSession().history);
  const query = useQuery({
    queryKey: ['difference', study, compared?.from, compared?.to ?? `now ${revision}`],
    queryFn: () => (compared ? difference(study, compared.from, compared.to) : null),
    enabled: compared !== null,
    placeholderData: keepPreviousData,
  });
  return query.isError ? nothing : (query.data ?? null);
}

interface Props {
  readonly study: string;
  readonly map: string;
  readonly compared: Compared;
  readonly items: readonly Item[] | null;
}

/** What changed from one moment to another, and the way back to the first. */
export function Comparison({ study, map, compared, items }: Props) {
  const t = useT();
  const { doc } = useSession();
  const changing = items?.length ?? 0;
  const seek = (item: Item) => {
    if (!item.map || !item.shownBy) return;
    looked.seek(item.shownBy, item.change === 'removed' ? 'before' : item.change === 'added' ? 'after' : null);
    if (item.map !== map) navigate(`/s/${study}/m/${uuidOf(item.map)}`);
  };
  const restore = () => {
    const edit = doc.restore(compared.from);
    toast(now('history.restored', { count: changing }), 'info', { label: now('app.undo'), run: () => doc.undo(edit) });
  };
  return (
    <section className="history-comparison" aria-label={t('history.comparison')}>
      <div className="history-comparison-head">
        <h3>{t('history.comparison')}</h3>
        <IconButton small label={t('history.endComparison')} onClick={() => looked.set({ compared: null })}>
          <X size={15} aria-hidden="true" />
        </IconButton>
      </div>
      <Ends study={study} compared={compared} />
      {items === null && <p role="status">{t('history.loading')}</p>}
      {items?.length === 0 && <p role="status">{t('history.same')}</p>}
      {items && items.length > 0 && (
        <>
          {compared.to === null && (
            <div className="history-restore">
              <p>{t('history.restoreWhat', { count: changing })}</p>
              <button type="button" className="button small primary" onClick={restore}>
                {t('history.restore')}
              </button>
            </div>
          )}
          <DifferenceList items={items} onSeek={seek} />
        </>
      )}
    </section>
  );
}

/** The two moments, each to be chosen among the named ones and all others of the timeline. */
function Ends({ study, compared }: { readonly study: string; readonly compared: Compared }) {
  const t = useT();
  return (
    <div className="history-ends">
      <MomentSelect
        study={study}
        label={t('history.before')}
        value={compared.from}
        onChange={(from) => looked.compare(from ?? compared.from, compared.to)}
      />
      <MomentSelect
        study={study}
        label={t('history.after')}
        value={compared.to}
        withNow
        onChange={(to) => looked.compare(compared.from, to)}
      />
    </div>
  );
}
