import { useQuery } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { useT } from '../../i18n';
import { IconButton } from '../../ui/IconButton';
import { SheetDialog } from '../../ui/SheetDialog';
import { useStudyUuid } from '../inspector/study';
import { type LogItem, logsOf } from './http';
import { LogsPanel } from './LogsPanel';
import '../inspector/controls.css';
import './logs.css';

const ImportLog = lazy(() => import('./ImportLog'));
const BindLog = lazy(() => import('./BindLog'));
const RemoveLog = lazy(() => import('./RemoveLog'));

/** What is done to the logs, in place of their list; bind follows an import, too. */
export type Step = { readonly step: 'import' } | { readonly step: 'bind' | 'remove'; readonly log: LogItem };

/** The event logs of the study, over the map: one sheet, whose steps come in place of the list and lead back to it. */
export function LogsDialog({ map, onClose }: { readonly map: string; readonly onClose: () => void }) {
  const t = useT();
  const study = useStudyUuid();
  const [step, setStep] = useState<Step | null>(null);
  const [last, setLast] = useState<Step | null>(null);
  const [wanted, setWanted] = useState<string | null>(null);
  const logs = useQuery({ queryKey: ['logs', study], queryFn: () => logsOf(study ?? ''), enabled: study !== null });
  const imported = wanted === null ? undefined : logs.data?.find((log) => log.id === wanted);
  const now: Step | null = imported ? { step: 'bind', log: imported } : step;
  const back = () => {
    setLast(now);
    setStep(null);
    setWanted(null);
  };
  return (
    <SheetDialog
      title={titleOf(now, t)}
      className={`plain-sheet logs-root ${now && now.step !== 'remove' ? 'wide' : ''}`}
      // What is chosen or typed in a step is not lost by a press beside it.
      held={now !== null}
      before={
        now && (
          <IconButton label={t('logs.back')} onClick={back}>
            <ArrowLeft size={16} aria-hidden="true" />
          </IconButton>
        )
      }
      onClose={onClose}
      onLeave={now ? back : onClose}
    >
      {now === null ? (
        <LogsPanel logs={logs} open={setStep} from={last} />
      ) : (
        <Suspense fallback={null}>
          <InFocus key={now.step}>
            {now.step === 'import' && <ImportLog close={back} bind={setWanted} />}
            {now.step === 'bind' && <BindLog map={map} log={now.log} close={back} />}
            {now.step === 'remove' && study && <RemoveLog study={study} log={now.log} close={back} />}
          </InFocus>
        </Suspense>
      )}
    </SheetDialog>
  );
}

const titleOf = (now: Step | null, t: ReturnType<typeof useT>): string =>
  now === null
    ? t('study.logs')
    : now.step === 'import'
      ? t('logs.import')
      : t(now.step === 'bind' ? 'logs.bind.title' : 'logs.remove', { name: now.log.name });

/** What had the focus went with what was there before. */
function InFocus({ children }: { readonly children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1} className="logs-step">
      {children}
    </div>
  );
}
