import { useEffect } from 'react';
import { useSession } from '../../doc/react';
import { type Answers, actionOf } from '../../keys/table';
import { typing } from '../study/shortcuts';
import { view } from '../study/view';
import { copyTo, cutTo, duplicate, pasteFrom } from './actions';
import { cutting, useCutting } from './cutting';

/** True when the page's own clipboard must stay out of it: somebody types, reads a dialog, or has chosen a stretch of text. */
const elsewhere = (event: Event): boolean => {
  const { dialog, table, history, presenting, tool } = view.get();
  if (dialog || table || history || presenting !== null || tool === 'path') return true;
  return typing(event.target) || document.querySelector('[role="dialog"]') !== null;
};

const readsText = (): boolean => (document.getSelection()?.toString() ?? '') !== '';

/** Ctrl+C, X, V and D on the map: the first three by the browser's own events, which need no leave. */
export function useClipboard(map: string): void {
  useFaded();
  const { doc } = useSession();
  useEffect(() => {
    const answer = (event: Event, done: boolean) => done && event.preventDefault();
    const listening = new AbortController();
    const { signal } = listening;
    const events: Answers<'clipboard', ((event: ClipboardEvent) => boolean) | null> = {
      copy: (e) => !readsText() && copyTo(doc, map, e.clipboardData),
      cut: (e) => !readsText() && cutTo(doc, map, e.clipboardData),
      paste: (e) => e.clipboardData !== null && pasteFrom(doc, map, e.clipboardData),
      // The browser has no event for it: the key itself is heard below.
      duplicate: null,
    };
    for (const [name, take] of Object.entries(events)) {
      if (take) document.addEventListener(name, (e) => !elsewhere(e) && answer(e, take(e as ClipboardEvent)), { signal });
    }
    window.addEventListener(
      'keydown',
      (event) => {
        if (event.key === 'Escape' && !elsewhere(event)) cutting.end();
        if (actionOf('clipboard', event) === 'duplicate' && !event.shiftKey && !elsewhere(event)) answer(event, duplicate(doc, map));
      },
      { signal },
    );
    return () => listening.abort();
  }, [doc, map]);
}

/** What is cut shows faded, on whichever of the study's maps it is, until it is pasted or given up. */
function useFaded(): void {
  const { cut } = useCutting();
  useEffect(() => {
    if (!cut) return;
    const style = document.createElement('style');
    const which = cut.items.map(({ id }) => `[data-id="${CSS.escape(id)}"]`).join(',');
    style.textContent = `:is(.map-card, .map-note):is(${which}) { opacity: 0.45; }`;
    document.head.append(style);
    return () => style.remove();
  }, [cut]);
}
