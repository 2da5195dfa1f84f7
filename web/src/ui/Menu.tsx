import { useEffect, useRef, useState } from 'react';
import { useLeave } from './useLeave';

interface Opening {
  readonly open: boolean;
  readonly toggle: () => void;
}

interface Props {
  /** The button that opens it. */
  readonly button: (opening: Opening) => React.ReactNode;
  readonly className?: string;
  /** Buttons and links, which close it when they are chosen. */
  readonly children: (close: () => void) => React.ReactNode;
}

/** A button and the short list it opens: Escape or a look elsewhere closes it. */
export function Menu({ button, className = '', children }: Props) {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return;
    const list = box.current?.querySelector('.menu-list');
    (list?.querySelector<HTMLElement>('[aria-current]') ?? list?.querySelector<HTMLElement>(':scope > *'))?.focus();
  }, [open]);
  useLeave(open, box, () => setOpen(false));
  const pressed = (event: React.KeyboardEvent) => {
    if (!open) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      setOpen(false);
      box.current?.querySelector('button')?.focus();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const items = [...(box.current?.querySelectorAll<HTMLElement>('.menu-list > *') ?? [])];
      const at = items.indexOf(document.activeElement as HTMLElement);
      items[(at + (event.key === 'ArrowDown' ? 1 : -1) + items.length) % items.length]?.focus();
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys move among, and close, what its button opened
    <div className={`menu ${className}`} ref={box} onKeyDown={pressed}>
      {button({ open, toggle: () => setOpen(!open) })}
      {open && <div className="menu-list">{children(() => setOpen(false))}</div>}
    </div>
  );
}
