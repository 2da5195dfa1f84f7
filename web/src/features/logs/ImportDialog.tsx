import { useState } from 'react';
import { useT } from '../../i18n';
import { useStudyUuid } from '../inspector/study';
import { ChooseFile } from './ChooseFile';
import type { JobStatus } from './http';
import { JobProgress } from './JobProgress';
import { PlainDialog } from './PlainDialog';
import { Review } from './Review';
import { Sending } from './Sending';
import { useUpload } from './useUpload';

interface ImportDialogProps {
  readonly close: () => void;
  /** Offered once the log is there: its activities wait for their touchpoints. */
  readonly bind?: (log: string) => void;
}

/** Choose a file, see what it holds, confirm, follow the import. Closing does not stop an import that has begun. */
export default function ImportDialog({ close, bind }: ImportDialogProps) {
  const t = useT();
  const study = useStudyUuid();
  const { upload, send, cancel } = useUpload(study);
  const [job, setJob] = useState<string | null>(null);
  const [ended, setEnded] = useState<JobStatus | null>(null);
  const restart = () => {
    setJob(null);
    setEnded(null);
    cancel();
  };
  const log = ended?.state === 'done' ? ended.log : null;
  return (
    <PlainDialog title={t('logs.import')} close={close} wide={upload.state === 'sent' && job === null}>
      {job ? (
        <div className="dialog-body">
          <JobProgress job={job} ended={setEnded} />
          {!ended && <p className="fine">{t('logs.import.goesOn')}</p>}
          <div className="form-end">
            {ended && ended.state !== 'done' && (
              <button type="button" className="button" onClick={restart}>
                {t('logs.import.other')}
              </button>
            )}
            <button type="button" className="button" onClick={close}>
              {t('logs.close')}
            </button>
            {log && bind && (
              <button type="button" className="button primary" onClick={() => bind(log)}>
                {t('logs.bind')}
              </button>
            )}
          </div>
        </div>
      ) : upload.state === 'sent' && study ? (
        <Review study={study} file={upload.file} uploaded={upload.answer} again={restart} started={setJob} />
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
    </PlainDialog>
  );
}
