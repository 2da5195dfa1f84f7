import { type FormEvent, useState } from 'react';
import { useT } from '../../i18n';
import { PlainField } from '../inspector/PlainField';
import { FaultTable } from './FaultTable';
import { startImport, type Uploaded } from './http';
import { MappingForm } from './MappingForm';
import { draftOf, mappingFaults, mappingOf, nameOf } from './mapping';
import { PreviewTable } from './PreviewTable';

interface ReviewProps {
  readonly study: string;
  readonly fileName: string;
  readonly uploaded: Uploaded;
  readonly again: () => void;
  readonly started: (job: string) => void;
}

/** What was detected, for a person to correct and confirm. */
export function Review({ study, fileName, uploaded, again, started }: ReviewProps) {
  const t = useT();
  const [name, setName] = useState(() => nameOf(fileName));
  const [draft, setDraft] = useState(() => draftOf(uploaded.mapping ?? null));
  const [skip, setSkip] = useState(false);
  const [tried, setTried] = useState(uploaded.mapping == null);
  const [state, setState] = useState<'typing' | 'starting' | 'failed'>('typing');
  const csv = uploaded.format === 'csv';
  const faults = csv ? mappingFaults(draft) : {};
  const nameFault = name.trim().length === 0;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (state === 'starting' || nameFault || Object.keys(faults).length > 0) return;
    setState('starting');
    const mapping = csv ? mappingOf(draft) : (uploaded.mapping ?? null);
    startImport(study, { upload: uploaded.upload, fileName, name: name.trim(), mapping, skipFaultyRows: skip }).then(
      ({ job }) => started(job),
      () => setState('failed'),
    );
  };
  if (uploaded.format === '') {
    return (
      <div className="dialog-body">
        <p className="bad-news">{t('logs.import.unreadable', { name: fileName })}</p>
        <FaultTable faults={uploaded.faults} count={uploaded.faults.length} />
        <DialogEnd again={again} />
      </div>
    );
  }
  return (
    <form className="dialog-body" onSubmit={submit} noValidate>
      <p className="fine">
        {t('logs.import.detected', { format: uploaded.format.toUpperCase(), encoding: uploaded.encoding })} {uploaded.detected.join(' ')}
      </p>
      {uploaded.faults.length > 0 && <FaultTable faults={uploaded.faults} count={uploaded.faults.length} />}
      {csv ? (
        <>
          <MappingForm columns={uploaded.columns} draft={draft} faults={tried ? faults : {}} change={setDraft} />
          <PreviewTable columns={uploaded.columns} rows={uploaded.rows} draft={draft} />
        </>
      ) : (
        <p>{t('logs.import.xes')}</p>
      )}
      <div className="form-pair">
        <PlainField label={t('logs.name')} fault={tried && nameFault ? t('logs.fault.name') : null}>
          {(control) => <input {...control} value={name} onChange={(event) => setName(event.target.value)} maxLength={200} />}
        </PlainField>
        <label className="check">
          <input type="checkbox" checked={skip} onChange={(event) => setSkip(event.target.checked)} />
          {t('logs.import.skip')}
        </label>
      </div>
      {state === 'failed' && (
        <p role="alert" className="plain-fault">
          {t('logs.import.notStarted')}
        </p>
      )}
      <DialogEnd again={again} start={t('logs.import.start')} />
    </form>
  );
}

function DialogEnd({ again, start }: { readonly again: () => void; readonly start?: string }) {
  const t = useT();
  return (
    <div className="form-end">
      <button type="button" className="button" onClick={again}>
        {t('logs.import.other')}
      </button>
      {start && (
        <button type="submit" className="button primary">
          {start}
        </button>
      )}
    </div>
  );
}
