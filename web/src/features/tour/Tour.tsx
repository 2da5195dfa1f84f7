import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useT } from '../../i18n';
import { view } from '../study/view';
import { placeBeside, type Rect, tourDone, tourSteps } from './tour';
import './tour.css';

const end = () => {
  tourDone();
  view.set({ tour: false });
};

/** Five things to know at the first visit, each beside what it is about. Nothing is blocked meanwhile; Escape ends it. */
export function Tour() {
  const t = useT();
  const [at, setAt] = useState(0);
  const card = useRef<HTMLDivElement>(null);
  const next = useRef<HTMLButtonElement>(null);
  const step = tourSteps[at] ?? tourSteps[0];
  const anchor = useAnchor(step.anchor);
  const last = at === tourSteps.length - 1;
  useLayoutEffect(() => {
    const element = card.current;
    if (!element) return;
    const size = { width: element.offsetWidth, height: element.offsetHeight };
    const room = { width: innerWidth, height: innerHeight };
    const middle = { left: (room.width - size.width) / 2, top: (room.height - size.height) / 2 };
    const { left, top } = anchor ? placeBeside(anchor, size, room) : middle;
    element.style.transform = `translate(${left}px, ${top}px)`;
  });
  useEffect(() => {
    if (at >= 0) next.current?.focus({ preventScroll: true });
  }, [at]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => event.key === 'Escape' && end();
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
  return (
    <>
      {anchor && (
        <div
          className="tour-ring"
          style={{
            transform: `translate(${anchor.left - 6}px, ${anchor.top - 6}px)`,
            width: anchor.width + 12,
            height: anchor.height + 12,
          }}
        />
      )}
      <div className="tour" role="dialog" aria-labelledby="tour-title" aria-describedby="tour-text" ref={card}>
        <h2 id="tour-title">{t(`tour.${step.key}.title`)}</h2>
        <p id="tour-text">{t(`tour.${step.key}.text`)}</p>
        <div className="tour-end">
          <span className="tour-place">{t('tour.place', { n: at + 1, of: tourSteps.length })}</span>
          {!last && (
            <button type="button" className="button small" onClick={end}>
              {t('tour.skip')}
            </button>
          )}
          <button type="button" className="button small primary" ref={next} onClick={() => (last ? end() : setAt(at + 1))}>
            {t(last ? 'tour.end' : 'tour.next')}
          </button>
        </div>
      </div>
    </>
  );
}

/** The rectangle of what a step is about; followed while the page moves. */
function useAnchor(selector: string): Rect | null {
  const [rect, setRect] = useState<Rect | null>(null);
  const look = useCallback(() => {
    const box = document.querySelector(selector)?.getBoundingClientRect();
    const found = box && box.width > 0 ? { left: box.left, top: box.top, width: box.width, height: box.height } : null;
    setRect((before) => (JSON.stringify(before) === JSON.stringify(found) ? before : found));
  }, [selector]);
  useEffect(() => {
    let frame = 0;
    // The map moves by transforms, which no observer tells.
    const follow = () => {
      look();
      frame = requestAnimationFrame(follow);
    };
    follow();
    return () => cancelAnimationFrame(frame);
  }, [look]);
  return rect;
}
