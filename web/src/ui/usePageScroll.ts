import { useLayoutEffect } from 'react';

/** How far down each page was read, in this tab. */
const read = new Map<string, number>();
let back = false;
addEventListener('popstate', () => {
  back = true;
});

/** What slides: the page's body under its bar, or the window where the bar slides with it. */
const sliding = (): Element | null => {
  const body = document.querySelector('.atlas-main');
  return body && /auto|scroll/.test(getComputedStyle(body).overflowY) ? body : document.scrollingElement;
};

/** A page starts at its top; going back to one comes to where it was left. */
export function usePageScroll(page: string): void {
  useLayoutEffect(() => {
    let frame = 0;
    const go = (top: number) => sliding()?.scrollTo({ top, behavior: 'instant' });
    const now = () => sliding()?.scrollTop ?? 0;
    const top = back ? (read.get(page) ?? 0) : 0;
    back = false;
    go(top);
    // Parts of a page that come a moment later make it as long as it was.
    let frames = top > 0 ? 60 : 0;
    const again = () => {
      if (frames-- <= 0 || Math.abs(now() - top) < 2) return;
      go(top);
      frame = requestAnimationFrame(again);
    };
    frame = requestAnimationFrame(again);
    const stop = () => {
      frames = 0;
    };
    const scrolled = () => read.set(page, now());
    addEventListener('wheel', stop, { passive: true });
    addEventListener('scroll', scrolled, { passive: true, capture: true });
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener('wheel', stop);
      removeEventListener('scroll', scrolled, { capture: true });
    };
  }, [page]);
}
