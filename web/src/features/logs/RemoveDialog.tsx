import { useState } from 'react';
import { useT } from '../../i18n';
import type { LogItem } from './http';
import { PlainDialog } from './PlainDialog';

interface RemoveDialogProps {
  readonly log: LogItem;
  readonly remove: () => Promise<void>;
  readonly close: () => void;
}

/** Asks before a log goes: its figures leave every map, its bindings stay. */
export default function RemoveDialog({ log, remove, close }: RemoveDialogProps) {
  const t = useT();
  const [state, setState] = useState<'asking' | 'removing' | 'failed'>('asking');
  const go = () => {
    setState('removing');
    remove().catch(() => setState('failed'));
  };
  return (
    <PlainDialog title={t('logs.remove', { name: log.name })} close={close}>
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
    </PlainDialog>
  );
}
