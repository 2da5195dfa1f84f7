import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { Database, FileUp, Link2, Trash2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useLanguage, useT } from '../../i18n';
import { IconButton } from '../../ui/IconButton';
import { dateText, numberText } from '../inspector/numbers';
import { useStudyUuid } from '../inspector/study';
import { jobsOf, type LogItem } from './http';
import { JobProgress } from './JobProgress';
import type { Step } from './LogsDialog';

interface LogsPanelProps {
  readonly logs: UseQueryResult<readonly LogItem[]>;
  readonly open: (step: Step) => void;
  /** The step one comes back from. */
  readonly from: Step | null;
}

/** The event logs of the study: what is there, what is on its way, and the first step when there is nothing. */
export function LogsPanel({ logs, open, from }: LogsPanelProps) {
  const t = useT();
  const study = useStudyUuid();
  const jobs = useQuery({ queryKey: ['jobs', study], queryFn: () => jobsOf(study ?? ''), enabled: study !== null, refetchInterval: 5000 });
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!from) return;
    const button = (step: string) => `[data-step="${step}"]${step === 'remove' ? ' button' : ''}`;
    const opener =
      from.step === 'import' ? null : list.current?.querySelector<HTMLElement>(`[data-log="${from.log.id}"] ${button(from.step)}`);
    // The log may be gone.
    (opener ?? list.current?.querySelector<HTMLElement>(button('import')))?.focus();
  }, [from]);
  return (
    <section ref={list} className="logs-panel dialog-body" aria-label={t('logs.title')}>
      {logs.isError && <p className="plain-fault">{t('logs.unreachable')}</p>}
      {logs.data?.length === 0 && <Empty />}
      <ul className="log-list">
        {logs.data?.map((log) => (
          <LogLine key={log.id} log={log} open={open} />
        ))}
      </ul>
      {jobs.data?.map((job) => (
        <JobProgress key={job.id} job={job.id} />
      ))}
      <button type="button" className="button" data-step="import" onClick={() => open({ step: 'import' })}>
        <FileUp size={15} aria-hidden="true" />
        {t('logs.import')}
      </button>
    </section>
  );
}

function Empty() {
  const t = useT();
  return (
    <div className="empty">
      <Database size={24} aria-hidden="true" />
      <p className="empty-title">{t('logs.empty')}</p>
      <p className="fine">{t('logs.empty.what')}</p>
    </div>
  );
}

function LogLine({ log, open }: { readonly log: LogItem; readonly open: (step: Step) => void }) {
  const t = useT();
  const language = useLanguage();
  return (
    <li className="log-line" data-log={log.id}>
      <p className="log-name">{log.name}</p>
      <p className="fine">
        {t('logs.casesOf', { n: log.cases })} · {t('logs.eventsOf', { n: log.events })} · {numberText(log.activities, language)}{' '}
        {t('logs.activities')}
      </p>
      <p className="fine">{t('inspector.period', { from: dateText(log.from, language), to: dateText(log.to, language) })}</p>
      <div className="log-actions">
        <button type="button" className="button small" data-step="bind" onClick={() => open({ step: 'bind', log })}>
          <Link2 size={14} aria-hidden="true" />
          {t('logs.bind')}
          <span className="visually-hidden"> {log.name}</span>
        </button>
        <span data-step="remove">
          <IconButton small label={t('logs.remove', { name: log.name })} onClick={() => open({ step: 'remove', log })}>
            <Trash2 size={14} aria-hidden="true" />
          </IconButton>
        </span>
      </div>
    </li>
  );
}
