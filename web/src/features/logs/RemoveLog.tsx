import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useT } from '../../i18n';
import { type LogItem, removeLog } from './http';

interface RemoveLogProps {
  readonly study: string;
  readonly log: LogItem;
  readonly close: () => void;
}

/** Asks before a log goes: its figures leave every map, its bindings stay. */
export default function RemoveLog({ study, log, close }: RemoveLogProps) {
  const t = useT();
  const queries = useQueryClient();
  const [state, setState] = useState<'asking' | 'removing' | 'failed'>('asking');
  const go = () => {
    setState('removing');
    removeLog(study, log.id)
      .then(() => queries.invalidateQueries({ queryKey: ['logs', study] }))
      .then(close, () => setState('failed'));
  };
  return (
    <div className="dialog-body">
      <p>{t('logs.remove.what', { n: log.events })}</p>
      {state === 'failed' && (
        <p role="alert" className="plain-fault">
          {t('logs.remove.failed')}
        </p>
      )}
      <div className="form-end">
        <button type="button" className="button" onClick={close}>
          {t('logs.remove.keep')}
        </button>
        <button type="button" className="button danger" disabled={state === 'removing'} onClick={go}>
          {t('logs.remove.go')}
        </button>
      </div>
    </div>
  );
}
