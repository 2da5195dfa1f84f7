import { useEffect } from 'react';
import { useSession } from '../../doc/react';
import { typing } from '../study/shortcuts';
import { view } from '../study/view';
import { copyTo, cutTo, duplicate, pasteFrom } from './actions';

/** True when the page's own clipboard must stay out of it: somebody types, reads a dialog, or has chosen a stretch of text. */
const elsewhere = (event: Event): boolean => {
  const { dialog, table, history, presenting, tool } = view.get();
  if (dialog || table || history || presenting !== null || tool === 'path') return true;
  return typing(event.target) || document.querySelector('[role="dialog"]') !== null;
};

const readsText = (): boolean => (document.getSelection()?.toString() ?? '') !== '';

/** Ctrl+C, X, V and D on the map: the first three by the browser's own events, which need no leave. */
export function useClipboard(map: string): void {
  const { doc } = useSession();
  useEffect(() => {
    const answer = (event: Event, done: boolean) => done && event.preventDefault();
    const listening = new AbortController();
    const { signal } = listening;
    document.addEventListener('copy', (e) => !elsewhere(e) && !readsText() && answer(e, copyTo(doc, map, e.clipboardData)), { signal });
    document.addEventListener('cut', (e) => !elsewhere(e) && !readsText() && answer(e, cutTo(doc, map, e.clipboardData)), { signal });
    document.addEventListener('paste', (e) => !elsewhere(e) && e.clipboardData && answer(e, pasteFrom(doc, map, e.clipboardData)), {
      signal,
    });
    window.addEventListener(
      'keydown',
      (event) => {
        const wanted = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'd';
        if (wanted && !elsewhere(event)) answer(event, duplicate(doc, map));
      },
      { signal },
    );
    return () => listening.abort();
  }, [doc, map]);
}
