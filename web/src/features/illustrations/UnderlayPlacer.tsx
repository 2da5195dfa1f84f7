import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { useAll, useSession, useSource } from '../../doc/react';
import { useT } from '../../i18n';
import { type Answers, actionOf } from '../../keys/table';
import { mapOnScreen } from '../study/view';
import { keepUnderlay, underlayDraft, within } from './underlay';
import './illustrations.css';

const far = 1_000_000;
const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

const scales: Answers<'underlay', number> = { finer: 1, move: 1, larger: 1.02, smaller: 1 / 1.02 };

/** The frame around the underlay while it is placed: dragged whole, or by its corner; arrows and plus or minus do the same. */
export function UnderlayPlacer({ map }: { readonly map: string }) {
  const t = useT();
  const { doc } = useSession();
  const record = useAll('underlay').find((each) => each.map === map) ?? null;
  const draft = useSource(underlayDraft);
  const from = useRef<{ readonly x: number; readonly y: number; readonly corner: boolean } | null>(null);
  if (!record) return null;
  const { x, y, size } = { ...record, ...draft };
  const keep = () => keepUnderlay(doc, record);
  const put = (place: { x: number; y: number; size: number }) =>
    underlayDraft.set({ x: within(place.x, -far, far), y: within(place.y, -far, far), size: within(place.size, 20, 100_000) });
  const down = (corner: boolean) => (event: PointerEvent<HTMLElement>) => {
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    from.current = { x: event.clientX, y: event.clientY, corner };
  };
  const move = (event: PointerEvent<HTMLElement>) => {
    const start = from.current;
    if (!start) return;
    const zoom = mapOnScreen.handle?.where().zoom ?? 1;
    const [dx, dy] = [(event.clientX - start.x) / zoom, (event.clientY - start.y) / zoom];
    put(start.corner ? { x: record.x, y: record.y, size: record.size + dx } : { x: record.x + dx, y: record.y + dy, size: record.size });
  };
  const up = () => {
    from.current = null;
    keep();
  };
  const press = (event: KeyboardEvent) => {
    const action = actionOf('underlay', event.nativeEvent);
    if (!action) return;
    const by = arrows[event.key];
    const step = action === 'finer' ? 1 : 10;
    event.preventDefault();
    event.stopPropagation();
    put({ x: x + (by?.[0] ?? 0) * step, y: y + (by?.[1] ?? 0) * step, size: size * scales[action] });
  };
  return (
    <div
      className="underlay-frame"
      data-map-control
      style={{ transform: `translate(${x}px, ${y}px)`, width: size, height: (size * record.height) / record.width }}
    >
      <button
        type="button"
        className="underlay-hold"
        aria-label={t('underlay.move')}
        onPointerDown={down(false)}
        onPointerMove={move}
        onPointerUp={up}
        onPointerCancel={up}
        onKeyDown={press}
        onKeyUp={keep}
        onBlur={keep}
      />
      <button
        type="button"
        className="underlay-corner"
        aria-label={t('underlay.scale')}
        onPointerDown={down(true)}
        onPointerMove={move}
        onPointerUp={up}
        onPointerCancel={up}
        onKeyDown={press}
        onKeyUp={keep}
        onBlur={keep}
      />
    </div>
  );
}
