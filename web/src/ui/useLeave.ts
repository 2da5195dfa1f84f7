import { type RefObject, useEffect } from 'react';

/** While something is open, a press or the focus elsewhere closes it. */
export function useLeave(open: boolean, box: RefObject<HTMLElement | null>, close: () => void): void {
  useEffect(() => {
    if (!open) return;
    const leave = (event: Event) => box.current?.contains(event.target as Node) || close();
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
    };
  }, [open]);
}
