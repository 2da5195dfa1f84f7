import { type FormEvent, useEffect, useState } from 'react';
import { useT } from '../../i18n';
import { PlainField } from '../inspector/PlainField';
import { FaultTable } from './FaultTable';
import { guess } from './guess';
import { type ImportRequest, startImport, type Uploaded } from './http';
import { MappingForm, ScoreColumns } from './MappingForm';
import { draftOf, mappingFaults, mappingOf, nameOf, xesFaults } from './mapping';
import { PreviewTable } from './PreviewTable';

interface ReviewProps {
  readonly study: string;
  readonly file: File;
  readonly uploaded: Uploaded;
  readonly again: () => void;
  readonly started: (job: string, request: ImportRequest) => void;
}

/** What was detected, for a person to correct and confirm. */
export function Review({ study, file, uploaded, again, started }: ReviewProps) {
  const t = useT();
  const fileName = file.name;
  const [name, setName] = useState(() => nameOf(fileName));
  const [draft, setDraft] = useState(() => draftOf(uploaded.mapping ?? null));
  const [skip, setSkip] = useState(false);
  const [tried, setTried] = useState(uploaded.mapping == null);
  const [state, setState] = useState<'typing' | 'starting' | 'failed'>('typing');
  const open = uploaded.mapping == null;
  const csv = uploaded.format === 'csv';
  const faults = csv ? mappingFaults(draft) : xesFaults(draft);
  // What the form itself asks for is not said twice.
  const told = uploaded.faults.filter((fault) => fault.code !== 'column.missing');
  const nameFault = name.trim().length === 0;

  useEffect(() => {
    if (!open) return;
    const looked = (head: string) => setDraft((now) => guess(now, uploaded.columns, uploaded.rows, head));
    file
      .slice(0, 4096)
      .text()
      .then(looked, () => looked(''));
  }, [open, file, uploaded]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (state === 'starting' || nameFault || Object.keys(faults).length > 0) return;
    setState('starting');
    const mapping = mappingOf(draft);
    const request = { upload: uploaded.upload, fileName, name: name.trim(), mapping, skipFaultyRows: skip };
    startImport(study, request).then(
      ({ job }) => started(job, request),
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
        {t('logs.import.detected', { format: uploaded.format.toUpperCase(), encoding: uploaded.encoding.toUpperCase() })}{' '}
        {uploaded.detected.join(' ')}
      </p>
      {open && csv && <p>{t('logs.import.sayColumns')}</p>}
      {told.length > 0 && <FaultTable faults={told} count={told.length} />}
      {csv ? (
        <>
          <MappingForm columns={uploaded.columns} draft={draft} faults={tried ? faults : {}} change={setDraft} />
          <PreviewTable columns={uploaded.columns} rows={uploaded.rows} draft={draft} />
        </>
      ) : (
        <>
          <p>{t('logs.import.xes')}</p>
          <ScoreColumns columns={uploaded.columns} draft={draft} faults={faults} change={setDraft} />
        </>
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
