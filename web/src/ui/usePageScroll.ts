import { useLayoutEffect } from 'react';

/** How far down each page was read, in this tab. */
const read = new Map<string, number>();
let back = false;
addEventListener('popstate', () => {
  back = true;
});

/** A page starts at its top; going back to one comes to where it was left. */
export function usePageScroll(page: string): void {
  useLayoutEffect(() => {
    let frame = 0;
    const go = (top: number) => window.scrollTo({ top, behavior: 'instant' });
    const top = back ? (read.get(page) ?? 0) : 0;
    back = false;
    go(top);
    // Parts of a page that come a moment later make it as long as it was.
    let frames = top > 0 ? 60 : 0;
    const again = () => {
      if (frames-- <= 0 || Math.abs(window.scrollY - top) < 2) return;
      go(top);
      frame = requestAnimationFrame(again);
    };
    frame = requestAnimationFrame(again);
    const stop = () => {
      frames = 0;
    };
    const scrolled = () => read.set(page, window.scrollY);
    addEventListener('wheel', stop, { passive: true });
    addEventListener('scroll', scrolled, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener('wheel', stop);
      removeEventListener('scroll', scrolled);
    };
  }, [page]);
}
