import { useEffect, useRef } from 'react';
import { useMap } from '../context';
import { type PlacedCard, placedSelector } from '../model/picture';

/** The name edited on the card itself: Enter or leaving keeps it, Escape does not. */
export function Rename({ card }: { readonly card: PlacedCard }) {
  const { engine, intents, t } = useMap();
  const field = useRef<HTMLTextAreaElement>(null);
  const done = useRef(false);
  const before = engine.sources.ahead.get()?.touchpoints.get(card.id)?.name ?? card.lines.join(' ');
  useEffect(() => field.current?.select(), []);
  const close = (keep: boolean, refocus: boolean) => {
    if (done.current) return;
    done.current = true;
    const name = field.current?.value.replace(/\s+/g, ' ').trim() ?? '';
    engine.editing.set(null);
    engine.unpin(card.id);
    if (keep && name !== '' && name !== before) intents.rename(card.id, name);
    else intents.settle?.(card.id);
    if (refocus) focusOn(card.id);
  };
  return (
    <span
      className="map-rename-place"
      data-map-control
      style={{
        transform: `translate(${card.x}px, ${card.y + (card.photo?.height ?? 0)}px)`,
        width: card.width,
        height: card.height - (card.photo?.height ?? 0),
      }}
    >
      <textarea
        ref={field}
        className="map-rename"
        aria-label={t('map.rename')}
        defaultValue={before}
        maxLength={200}
        onBlur={() => close(true, false)}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key !== 'Enter' && event.key !== 'Escape') return;
          event.preventDefault();
          close(event.key === 'Enter', true);
        }}
      />
    </span>
  );
}

export function focusOn(id: string): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(placedSelector(id))?.focus({ preventScroll: true }));
}
