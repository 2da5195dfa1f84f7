import { type RefObject, useEffect, useRef, useState } from 'react';

/** Rows of a list dragged by a handle, the moving one marked data-moving: it goes where it would land; Escape leaves it where it was. */
export function useReorder(list: RefObject<HTMLElement | null>, drop: (from: number, to: number) => void) {
  const [moving, setMoving] = useState<{ readonly from: number; readonly to: number } | null>(null);
  const stop = useRef<() => void>(() => undefined);
  useEffect(() => () => stop.current(), []);
  const start = (event: React.PointerEvent, from: number) => {
    if (event.button !== 0) return;
    event.preventDefault();
    let to = from;
    const move = ({ clientY }: PointerEvent) => {
      const others = [...(list.current?.children ?? [])].filter((row) => !row.hasAttribute('data-moving'));
      const above = others.filter((row) => middleOf(row) < clientY).length;
      if (above !== to) setMoving({ from, to: above });
      to = above;
    };
    const end = (kept: boolean) => {
      stop.current();
      setMoving(null);
      if (kept && to !== from) drop(from, to);
    };
    const up = () => end(true);
    const cancel = () => end(false);
    const leave = (pressed: KeyboardEvent) => pressed.key === 'Escape' && end(false);
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', up);
    window.addEventListener('pointercancel', cancel);
    window.addEventListener('keydown', leave, { capture: true });
    stop.current = () => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', up);
      window.removeEventListener('pointercancel', cancel);
      window.removeEventListener('keydown', leave, { capture: true });
    };
    setMoving({ from, to });
  };
  return { moving, start };
}

function middleOf(row: Element): number {
  const { top, height } = row.getBoundingClientRect();
  return top + height / 2;
}
