import { X } from 'lucide-react';
import { useSource } from '../doc/react';
import { useT } from '../i18n';
import { dismiss, toasts } from './toasts';
import './ui.css';

export function Toasts() {
  const t = useT();
  const shown = useSource(toasts);
  return (
    <div className="toasts" role="status" aria-live="polite">
      {shown.map((each) => (
        <div key={each.id} className={`toast ${each.kind}`}>
          <p>{each.text}</p>
          <button type="button" className="icon-button small" aria-label={t('app.dismiss')} onClick={() => dismiss(each.id)}>
            <X size={14} aria-hidden="true" />
          </button>
        </div>
      ))}
    </div>
  );
}
