import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import { useMap } from '../context';
import { type PlacedCard, placedSelector } from '../model/picture';

/** The name edited on the card itself. */
export function Rename({ card }: { readonly card: PlacedCard }) {
  const { engine, intents, t } = useMap();
  const before = engine.sources.ahead.get()?.touchpoints.get(card.id)?.name ?? card.lines.join(' ');
  const writing = useWriting<HTMLTextAreaElement>(card.id, (said) => {
    const name = said?.replace(/\s+/g, ' ') ?? '';
    if (name !== '' && name !== before) intents.rename(card.id, name);
    else intents.settle?.(card.id);
  });
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
      <textarea {...writing} className="map-rename" aria-label={t('map.rename')} defaultValue={before} maxLength={200} />
    </span>
  );
}

interface Writing<E> {
  readonly ref: RefObject<E | null>;
  readonly onBlur: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/**
 * A text written on the map itself: Enter or leaving keeps it, Escape does not; where lines are, Shift+Enter breaks one.
 * @param end told once, with what was written, or null for nothing kept.
 */
export function useWriting<E extends HTMLInputElement | HTMLTextAreaElement>(
  id: string,
  end: (said: string | null) => void,
  lines = false,
): Writing<E> {
  const { engine } = useMap();
  const field = useRef<E>(null);
  const done = useRef(false);
  useEffect(() => field.current?.select(), []);
  const close = (keep: boolean, refocus: boolean) => {
    if (done.current) return;
    done.current = true;
    const said = keep ? (field.current?.value.trim() ?? '') : null;
    engine.editing.set(null);
    engine.unpin(id);
    end(said);
    if (refocus) focusOn(id);
  };
  return {
    ref: field,
    onBlur: () => close(true, false),
    onKeyDown: (event) => {
      event.stopPropagation();
      if (event.key !== 'Escape' && (event.key !== 'Enter' || (lines && (event.shiftKey || event.nativeEvent.isComposing)))) return;
      event.preventDefault();
      close(event.key === 'Enter', true);
    },
  };
}

function focusOn(id: string): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(placedSelector(id))?.focus({ preventScroll: true }));
}
