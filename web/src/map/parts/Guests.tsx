import { memo, useLayoutEffect, useRef } from 'react';
import { useMap, usePart } from '../context';
import { type Camera, toScreen } from '../model/camera';
import { placedSelector } from '../model/picture';
import type { Guest } from '../ports';

/** Dark enough for white names at 4.5:1 on either theme. */
const guestColors = ['#0f766e', '#8e1246', '#4338ca', '#9a4a00', '#15803d', '#7e22ce', '#0369a1', '#a21caf'];

/** Cursors of the others with their names; positions are written per frame, their selections are one style element. */
export const Guests = memo(function Guests() {
  const { engine, t } = useMap();
  const guests = usePart(engine.sources.guests, all, sameLook);
  const box = useRef<HTMLDivElement>(null);
  // A crowd's cursors come sixty times a second: they move alone, without a render and without a frame of the map.
  useLayoutEffect(() => {
    let frame = 0;
    const place = () => {
      frame = 0;
      if (box.current) placeAll(box.current, engine.sources.guests.get(), engine.camera);
    };
    const offs = [
      engine.onFrame(place),
      engine.sources.guests.subscribe(() => {
        if (frame === 0) frame = requestAnimationFrame(place);
      }),
    ];
    place();
    return () => {
      cancelAnimationFrame(frame);
      for (const off of offs) off();
    };
  }, [engine]);
  // Whose element is where is known once React has set them.
  useLayoutEffect(() => {
    if (box.current) placeAll(box.current, guests, engine.camera);
  }, [engine, guests]);
  return (
    <>
      <style>{guests.map((guest) => outline(guest.selection, colorOf(guest.color))).join('\n')}</style>
      <div className="map-guests" ref={box} aria-hidden="true">
        {guests.map((guest) => (
          <div key={guest.client} className="map-guest" data-client={guest.client} hidden style={{ color: colorOf(guest.color) }}>
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

const all = (guests: readonly Guest[]) => guests;

const sameLook = (a: readonly Guest[], b: readonly Guest[]): boolean =>
  a.length === b.length &&
  a.every((guest, i) => {
    const other = b[i];
    return (
      other !== undefined &&
      guest.client === other.client &&
      guest.name === other.name &&
      guest.color === other.color &&
      guest.selection === other.selection
    );
  });

function placeAll(box: HTMLElement, guests: readonly Guest[], camera: Camera): void {
  for (const [i, guest] of guests.entries()) {
    const element = box.children[i] as HTMLElement | undefined;
    if (!element || element.dataset.client !== guest.client) continue;
    const away = guest.x === null || guest.y === null;
    if (element.hidden !== away) element.hidden = away;
    if (away) continue;
    const at = toScreen(camera, { x: guest.x ?? 0, y: guest.y ?? 0 });
    element.style.transform = `translate(${at.x}px, ${at.y}px)`;
  }
}

const colorOf = (index: number) => `var(--presence-${index % guestColors.length}, ${guestColors[index % guestColors.length]})`;

const outline = (ids: readonly string[], color: string) =>
  ids.map((id) => `${placedSelector(id)}{outline:2px solid ${color};outline-offset:2px}`).join('\n');
