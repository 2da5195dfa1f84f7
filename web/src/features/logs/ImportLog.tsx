import { useState } from 'react';
import { useT } from '../../i18n';
import { toast } from '../../ui/toasts';
import { useStudyUuid } from '../inspector/study';
import { ChooseFile } from './ChooseFile';
import { type ImportRequest, type JobStatus, startImport } from './http';
import { JobProgress } from './JobProgress';
import { Review } from './Review';
import { Sending } from './Sending';
import { useUpload } from './useUpload';

interface ImportLogProps {
  readonly close: () => void;
  /** Offered once the log is there: its activities wait for their touchpoints. */
  readonly bind: (log: string) => void;
}

/** Choose a file, see what it holds, confirm, follow the import. Closing does not stop an import that has begun. */
export default function ImportLog({ close, bind }: ImportLogProps) {
  const t = useT();
  const study = useStudyUuid();
  const { upload, send, cancel } = useUpload(study);
  const [job, setJob] = useState<string | null>(null);
  const [ended, setEnded] = useState<JobStatus | null>(null);
  const [asked, setAsked] = useState<ImportRequest | null>(null);
  const restart = () => {
    setJob(null);
    setEnded(null);
    cancel();
  };
  const start = (id: string, request: ImportRequest) => {
    setAsked(request);
    setEnded(null);
    setJob(id);
  };
  // [S63.4] The file is still there: what can be read of it is imported without sending it again.
  const without = async () => {
    if (!study || !asked) return;
    const request = { ...asked, skipFaultyRows: true };
    try {
      start((await startImport(study, request)).job, request);
    } catch {
      toast(t('logs.import.notStarted'), 'bad');
    }
  };
  const readable = ended?.state === 'refused' ? ended.readable : 0;
  // A row may have several faults; of those that are not listed one by one, each counts.
  const told = ended?.faults ?? [];
  const rows = (ended?.faultCount ?? 0) - told.length + new Set(told.map((fault) => fault.row)).size;
  const log = ended?.state === 'done' ? ended.log : null;
  return (
    <>
      {job ? (
        <div className="dialog-body">
          <JobProgress key={job} job={job} ended={setEnded} />
          {!ended && <p className="fine">{t('logs.import.goesOn')}</p>}
          {readable > 0 && <p>{t('logs.job.readable', { n: readable })}</p>}
          <div className="form-end">
            {ended && ended.state !== 'done' && (
              <button type="button" className="button" onClick={restart}>
                {t('logs.import.other')}
              </button>
            )}
            <button type="button" className="button" onClick={close}>
              {t('logs.close')}
            </button>
            {readable > 0 && (
              <button type="button" className="button primary" onClick={() => void without()}>
                {t('logs.job.without', { faults: rows })}
              </button>
            )}
            {log && (
              <button type="button" className="button primary" onClick={() => bind(log)}>
                {t('logs.bind')}
              </button>
            )}
          </div>
        </div>
      ) : upload.state === 'sent' && study ? (
        <Review study={study} file={upload.file} uploaded={upload.answer} again={restart} started={start} />
      ) : (
        <div className="dialog-body">
          {upload.state === 'sending' ? <Sending upload={upload} cancel={cancel} /> : <ChooseFile choose={send} />}
          {upload.state === 'failed' && (
            <p role="alert" className="plain-fault">
              {t('logs.import.notSent', { name: upload.file.name })}
            </p>
          )}
        </div>
      )}
    </>
  );
}
