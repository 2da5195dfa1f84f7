import { memo, useLayoutEffect, useRef } from 'react';
import { useMap, useSource } from '../context';
import { toScreen } from '../model/camera';
import { placedSelector } from '../model/picture';

/** Dark enough for white names at 4.5:1 on either theme. */
const guestColors = ['#0f766e', '#8e1246', '#4338ca', '#9a4a00', '#15803d', '#7e22ce', '#0369a1', '#a21caf'];

/** Cursors of the others with their names; positions are written per frame, their selections are one style element. */
export const Guests = memo(function Guests() {
  const { engine, t } = useMap();
  const guests = useSource(engine.sources.guests);
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(
    () =>
      engine.onFrame((camera) => {
        for (const [i, guest] of engine.sources.guests.get().entries()) {
          const element = box.current?.children[i] as HTMLElement | undefined;
          if (!element) continue;
          element.hidden = guest.x === null || guest.y === null;
          const at = toScreen(camera, { x: guest.x ?? 0, y: guest.y ?? 0 });
          element.style.transform = `translate(${at.x}px, ${at.y}px)`;
        }
      }),
    [engine, guests],
  );
  return (
    <>
      <style>{guests.map((guest) => outline(guest.selection, colorOf(guest.color))).join('\n')}</style>
      <div className="map-guests" ref={box} aria-hidden="true">
        {guests.map((guest) => (
          <div key={guest.client} className="map-guest" style={{ color: colorOf(guest.color) }}>
            <svg width="16" height="18" viewBox="0 0 16 18" aria-hidden="true">
              <path d="M1 1l4.5 14 3-5.5 6-2z" fill="currentColor" stroke="#fff" strokeWidth="1.2" strokeLinejoin="round" />
            </svg>
            <b style={{ background: colorOf(guest.color) }}>{guest.name || t('map.guest')}</b>
          </div>
        ))}
      </div>
    </>
  );
});

const colorOf = (index: number) => `var(--presence-${index % guestColors.length}, ${guestColors[index % guestColors.length]})`;

const outline = (ids: readonly string[], color: string) =>
  ids.map((id) => `${placedSelector(id)}{outline:2px solid ${color};outline-offset:2px}`).join('\n');
