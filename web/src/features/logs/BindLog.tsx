import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import { newId } from '../../doc/ids';
import { useAll, useSession } from '../../doc/react';
import { useLanguage, useT } from '../../i18n';
import { useStudyUuid } from '../inspector/study';
import { percent } from '../measures/overlay';
import { BindingTable } from './BindingTable';
import { type BindingRow, confirmOps, countOf, rowsOf } from './bindingPlan';
import { activitiesOf } from './http';

interface BindLogProps {
  readonly map: string;
  readonly log: { readonly id: string; readonly name: string };
  readonly close: () => void;
}

const noChoice: ReadonlyMap<string, string | null> = new Map();

/** [M7] Which touchpoint each activity of a log is: proposed by name, counted only once a person has confirmed. */
export default function BindLog({ map, log, close }: BindLogProps) {
  const t = useT();
  const session = useSession();
  const study = useStudyUuid();
  const bindings = useAll('binding');
  const touchpoints = useTouchpointsOf(map);
  const asked = useQuery({
    queryKey: ['activities', study, log.id, map],
    queryFn: () => activitiesOf(study ?? '', log.id, map),
    enabled: study !== null,
    staleTime: 0,
  });
  const own = useMemo(() => bindings.filter((binding) => touchpoints.has(binding.touchpoint)), [bindings, touchpoints]);
  const rows = useMemo(() => rowsOf(asked.data ?? [], own, log.name, noChoice), [asked.data, own, log.name]);

  const confirm = (some: readonly BindingRow[]) => {
    const ops = confirmOps(some, own, log.name, () => newId('binding'));
    if (ops.length > 0) session.doc.edit('binding.confirm', ops);
  };
  // What a person chooses needs no second word; only what is proposed does.
  const choose = (key: string, touchpoint: string | null) =>
    confirm(rowsOf(asked.data ?? [], own, log.name, new Map([[key, touchpoint]])).filter((row) => row.key === key));
  const proposed = rows.filter((row) => row.proposed);
  const wayOut = useRef<HTMLButtonElement>(null);
  const confirmAll = () => {
    // The button goes dead once all is confirmed: a focus left on it would be lost, and Escape with it.
    wayOut.current?.focus();
    confirm(proposed);
  };
  return (
    <div className="dialog-body">
      <p>{t('logs.bind.what')}</p>
      {asked.isPending && <p className="fine">{t('logs.bind.reading')}</p>}
      {asked.isError && <p className="plain-fault">{t('logs.bind.unreachable')}</p>}
      {rows.length > 0 && (
        <>
          <BoundShare rows={rows} />
          <BindingTable map={map} rows={rows} choose={choose} confirm={(row) => confirm([row])} />
        </>
      )}
      <div className="form-end">
        <button ref={wayOut} type="button" className="button" onClick={close}>
          {t('logs.close')}
        </button>
        <button type="button" className="button primary" disabled={proposed.length === 0} onClick={confirmAll}>
          {t('logs.bind.all', { n: proposed.length })}
        </button>
      </div>
    </div>
  );
}

function BoundShare({ rows }: { readonly rows: readonly BindingRow[] }) {
  const t = useT();
  const language = useLanguage();
  const count = countOf(rows);
  const share = count.events > 0 ? count.bound / count.events : 0;
  return (
    <div className="bound-share">
      <meter min={0} max={1} value={share} aria-label={t('logs.bind.share')} />
      <p role="status">
        {t('logs.bind.count', {
          share: percent(share, language),
          bound: count.bound,
          left: count.events - count.bound,
          activities: count.boundActivities,
          all: count.activities,
        })}
      </p>
    </div>
  );
}

function useTouchpointsOf(map: string): ReadonlySet<string> {
  const stages = useAll('stage');
  const touchpoints = useAll('touchpoint');
  return useMemo(() => {
    const own = new Set(stages.filter((stage) => stage.map === map).map((stage) => stage.id));
    return new Set(touchpoints.filter((touchpoint) => own.has(touchpoint.stage)).map((touchpoint) => touchpoint.id));
  }, [stages, touchpoints, map]);
}
