import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Database, FileUp, Link2, Trash2 } from 'lucide-react';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useLanguage, useT } from '../../i18n';
import { IconButton } from '../../ui/IconButton';
import { dateText, numberText } from '../inspector/numbers';
import { useStudyUuid } from '../inspector/study';
import { jobsOf, type LogItem, logsOf, removeLog } from './http';
import { JobProgress } from './JobProgress';
import '../inspector/controls.css';
import './logs.css';

const ImportDialog = lazy(() => import('./ImportDialog'));
const BindDialog = lazy(() => import('./BindDialog'));
const RemoveDialog = lazy(() => import('./RemoveDialog'));

type Open = { readonly dialog: 'import' } | { readonly dialog: 'bind' | 'remove'; readonly log: LogItem } | null;

/** The event logs of the study: what is there, what is on its way, and the first step when there is nothing. */
export function LogsPanel({ map }: { readonly map: string | null }) {
  const t = useT();
  const study = useStudyUuid();
  const [open, setOpen] = useState<Open>(null);
  const [wanted, setWanted] = useState<string | null>(null);
  const logs = useQuery({ queryKey: ['logs', study], queryFn: () => logsOf(study ?? ''), enabled: study !== null });
  const jobs = useQuery({ queryKey: ['jobs', study], queryFn: () => jobsOf(study ?? ''), enabled: study !== null, refetchInterval: 5000 });
  const close = () => {
    setOpen(null);
    setWanted(null);
  };
  const justImported = wanted === null ? null : (logs.data?.find((log) => log.id === wanted) ?? null);
  const binding = open?.dialog === 'bind' ? open.log : justImported;
  const importing = useRef<HTMLButtonElement>(null);
  const afterImport = justImported !== null;
  useEffect(() => {
    if (!afterImport) return;
    // What opened this dialog went with the import: without a place of its own the focus would fall behind the panel.
    return () => void requestAnimationFrame(() => importing.current?.focus());
  }, [afterImport]);
  return (
    <section className="logs-panel logs-root" aria-label={t('logs.title')}>
      {logs.isError && <p className="plain-fault">{t('logs.unreachable')}</p>}
      {logs.data?.length === 0 && <Empty />}
      <ul className="log-list">
        {logs.data?.map((log) => (
          <LogLine
            key={log.id}
            log={log}
            bind={map ? () => setOpen({ dialog: 'bind', log }) : null}
            remove={() => setOpen({ dialog: 'remove', log })}
          />
        ))}
      </ul>
      {open?.dialog !== 'import' && jobs.data?.map((job) => <JobProgress key={job.id} job={job.id} />)}
      <button ref={importing} type="button" className="button" onClick={() => setOpen({ dialog: 'import' })}>
        <FileUp size={15} aria-hidden="true" />
        {t('logs.import')}
      </button>
      <Suspense fallback={null}>
        {open?.dialog === 'import' && !justImported && <ImportDialog close={close} bind={map ? setWanted : undefined} />}
        {binding && map && <BindDialog map={map} log={binding} close={close} />}
        {open?.dialog === 'remove' && study && <Removal study={study} log={open.log} close={close} />}
      </Suspense>
    </section>
  );
}

function Removal({ study, log, close }: { readonly study: string; readonly log: LogItem; readonly close: () => void }) {
  const queries = useQueryClient();
  const remove = async () => {
    await removeLog(study, log.id);
    await queries.invalidateQueries({ queryKey: ['logs', study] });
    close();
  };
  return <RemoveDialog log={log} remove={remove} close={close} />;
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

function LogLine({ log, bind, remove }: { readonly log: LogItem; readonly bind: (() => void) | null; readonly remove: () => void }) {
  const t = useT();
  const language = useLanguage();
  return (
    <li className="log-line">
      <p className="log-name">{log.name}</p>
      <p className="fine">
        {t('logs.casesOf', { n: log.cases })} · {t('logs.eventsOf', { n: log.events })} · {numberText(log.activities, language)}{' '}
        {t('logs.activities')}
      </p>
      <p className="fine">{t('inspector.period', { from: dateText(log.from, language), to: dateText(log.to, language) })}</p>
      <div className="log-actions">
        {bind && (
          <button type="button" className="button small" onClick={bind}>
            <Link2 size={14} aria-hidden="true" />
            {t('logs.bind')}
            <span className="visually-hidden"> {log.name}</span>
          </button>
        )}
        <IconButton small label={t('logs.remove', { name: log.name })} onClick={remove}>
          <Trash2 size={14} aria-hidden="true" />
        </IconButton>
      </div>
    </li>
  );
}
