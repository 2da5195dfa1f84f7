import { X } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import { useSource } from '../doc/react';
import { useT } from '../i18n';
import { IconButton } from './IconButton';
import { dismiss, type Toast, toasts } from './toasts';
import './ui.css';

/** Short messages. They stand where no sheet is; over a dialog they stand above it, and it makes room (--toast-room). */
export function Toasts() {
  const t = useT();
  const shown = useSource(toasts);
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const measure = () => {
      const height = box.current?.offsetHeight ?? 0;
      document.documentElement.style.setProperty('--toast-room', `${height && height + 16}px`);
    };
    const resized = new ResizeObserver(measure);
    if (box.current) resized.observe(box.current);
    return () => resized.disconnect();
  }, []);
  return (
    // A press on a message is none beside the dialog under it.
    <div className="toasts" role="status" aria-live="polite" ref={box} data-react-aria-top-layer="true">
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
