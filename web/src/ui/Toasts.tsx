import { X } from 'lucide-react';
import { useSource } from '../doc/react';
import { useT } from '../i18n';
import { IconButton } from './IconButton';
import { dismiss, type Toast, toasts } from './toasts';
import './ui.css';

export function Toasts() {
  const t = useT();
  const shown = useSource(toasts);
  return (
    <div className="toasts" role="status" aria-live="polite">
      {shown.map((each) => (
        <div key={each.id} className={`toast ${each.kind}`}>
          <p>{each.text}</p>
          {each.action && (
            <button type="button" className="button small toast-action" onClick={() => act(each)}>
              {each.action.label}
            </button>
          )}
          <IconButton small label={t('app.dismiss')} onClick={() => dismiss(each.id)}>
            <X size={14} aria-hidden="true" />
          </IconButton>
        </div>
      ))}
    </div>
  );
}

function act({ id, action }: Toast): void {
  dismiss(id);
  action?.run();
}
