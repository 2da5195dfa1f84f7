import { Ellipsis } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { useT } from '../i18n';
import { IconButton } from './IconButton';
import { useLeave } from './useLeave';
import './barMore.css';

/** What stands in a page's bar; on a narrow window it is behind one button, each with its words beside its picture. */
export function BarMore({ children }: { readonly children: React.ReactNode }) {
  const t = useT();
  const id = useId();
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useLeave(open, box, () => setOpen(false));
  const closeByKey = (event: React.KeyboardEvent) => {
    if (!open || event.key !== 'Escape') return;
    event.stopPropagation();
    setOpen(false);
    box.current?.querySelector<HTMLElement>('.bar-more-button')?.focus();
  };
  // What opens something of its own (a menu, a form) stays; what leads elsewhere has done its work.
  const chosen = (event: React.MouseEvent) => {
    const button = (event.target as Element).closest('button, a');
    if (button && !button.hasAttribute('aria-expanded') && !button.hasAttribute('aria-pressed')) setOpen(false);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what its button opened
    <div className="bar-more" ref={box} onKeyDown={closeByKey} data-open={open || undefined}>
      <IconButton className="bar-more-button" label={t('study.more')} expanded={open} controls={id} onClick={() => setOpen(!open)}>
        <Ellipsis size={18} aria-hidden="true" />
      </IconButton>
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the buttons inside are what is pressed */}
      <div className="bar-more-list" id={id} onClick={chosen}>
        {children}
      </div>
    </div>
  );
}
