import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Ring } from '../../types/wire';
import { type Picture, ringAt } from './layout';

interface Drag {
  readonly id: string;
  readonly at: { readonly x: number; readonly y: number };
  readonly ring: Ring;
}

const threshold = 4;

/** Somebody dragged over the rings; put down on the ring under the pointer. Escape leaves them where they were. */
export function useDrag(root: RefObject<SVGSVGElement | null>, picture: Picture, drop: (id: string, ring: Ring) => void) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const stop = useRef<() => void>(() => undefined);
  useEffect(() => () => stop.current(), []);
  const start = (event: React.PointerEvent, id: string) => {
    const matrix = root.current?.getScreenCTM()?.inverse();
    if (event.button !== 0 || !matrix) return;
    const from = { x: event.clientX, y: event.clientY };
    let last: Drag | null = null;
    const move = (moved: PointerEvent) => {
      if (!last && Math.hypot(moved.clientX - from.x, moved.clientY - from.y) < threshold) return;
      const { x, y } = new DOMPoint(moved.clientX, moved.clientY).matrixTransform(matrix);
      last = { id, at: { x, y }, ring: ringAt(picture, x, y) };
      setDrag(last);
    };
    const end = (dropped: boolean) => {
      stop.current();
      setDrag(null);
      if (dropped && last) drop(id, last.ring);
    };
    const up = () => end(true);
    const cancel = () => end(false);
    const leave = (pressed: KeyboardEvent) => pressed.key === 'Escape' && end(false);
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', up);
    window.addEventListener('pointercancel', cancel);
    window.addEventListener('keydown', leave);
    stop.current = () => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', up);
      window.removeEventListener('pointercancel', cancel);
      window.removeEventListener('keydown', leave);
    };
  };
  return { id: drag?.id ?? null, at: drag?.at ?? null, ring: drag?.ring ?? null, start };
}
