import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLanguage, useT } from '../../i18n';
import { durationText } from '../inspector/numbers';
import { percent } from '../measures/overlay';
import { FaultTable } from './FaultTable';
import { cancelJob, type JobStatus, jobOf } from './http';
import { ProgressBar } from './ProgressBar';

interface JobProgressProps {
  readonly job: string;
  readonly ended?: (status: JobStatus) => void;
}

const everyMs = 400;

/** An import on its way: rate, remaining time, cancel; then how it ended. */
export function JobProgress({ job, ended }: JobProgressProps) {
  const t = useT();
  const queries = useQueryClient();
  const followed = useQuery({
    queryKey: ['job', job],
    queryFn: () => jobOf(job),
    refetchInterval: (query) => (query.state.data && query.state.data.state !== 'running' ? false : everyMs),
    staleTime: 0,
  });
  const status = followed.data;
  const over = status !== undefined && status.state !== 'running';

  useEffect(() => {
    if (!over || !status) return;
    void queries.invalidateQueries({ queryKey: ['logs', status.study] });
    void queries.invalidateQueries({ queryKey: ['jobs', status.study] });
    ended?.(status);
  }, [over]);

  if (!status) return <p className="fine">{followed.isError ? t('logs.job.unreachable') : t('logs.job.waiting')}</p>;
  if (!over) return <Running status={status} />;
  return (
    <div role="status" className="job">
      <p className={status.state === 'done' || status.state === 'cancelled' ? 'good-news' : 'bad-news'}>
        {t(`logs.job.${status.state}`, { n: status.rows, name: status.name })}
      </p>
      {status.state === 'failed' && status.message && <p className="fine">{status.message}</p>}
      {status.faults.length > 0 && <FaultTable faults={status.faults} count={Math.max(status.faultCount, status.faults.length)} />}
    </div>
  );
}

function Running({ status }: { readonly status: JobStatus }) {
  const t = useT();
  const language = useLanguage();
  const facts = [
    ...(status.totalBytes > 0 ? [percent(status.bytes / status.totalBytes, language)] : []),
    t('logs.job.rows', { n: status.rows }),
    ...(status.rowsPerSecond ? [t('logs.job.rate', { n: Math.round(status.rowsPerSecond) })] : []),
    ...(status.remainingSeconds == null
      ? []
      : [t('logs.job.remaining', { time: durationText(Math.ceil(status.remainingSeconds), language) })]),
  ];
  return (
    <div className="job">
      <ProgressBar
        label={t('logs.job.running', { name: status.name })}
        done={status.bytes}
        total={status.totalBytes}
        detail={facts.join(' · ')}
      />
      <button type="button" className="button small" onClick={() => void cancelJob(status.id).catch(() => undefined)}>
        {t('logs.cancel')}
      </button>
    </div>
  );
}
