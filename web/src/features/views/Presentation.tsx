import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import { useEffect } from 'react';
import { useAll } from '../../doc/react';
import { useT } from '../../i18n';
import { IconButton } from '../../ui/IconButton';
import { view } from '../study/view';
import { apply, viewsOf } from './views';
import './views.css';

function end(): void {
  view.set({ presenting: null });
  if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
}

/** A walk through the saved views: arrow keys, space and page keys turn them, Escape ends. */
export function Presentation({ map, shown }: { readonly map: string; readonly shown: string }) {
  const t = useT();
  const views = viewsOf(useAll('view'), map);
  const at = Math.max(
    0,
    views.findIndex((each) => each.id === shown),
  );
  const saved = views[at];
  const turn = (by: number) => {
    const next = views[at + by];
    if (next) view.set({ presenting: next.id });
  };
  useEffect(() => {
    if (saved) apply(saved);
    else end();
  }, [saved]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const by = { ArrowRight: 1, PageDown: 1, ' ': 1, ArrowDown: 1, ArrowLeft: -1, PageUp: -1, ArrowUp: -1 }[event.key];
      const onButton = event.key === ' ' && event.target instanceof HTMLButtonElement;
      if (event.key !== 'Escape' && (by === undefined || onButton)) return;
      event.preventDefault();
      event.stopPropagation();
      if (by === undefined) end();
      else turn(by);
    };
    // Before the map: its arrows go from card to card.
    window.addEventListener('keydown', press, { capture: true });
    return () => window.removeEventListener('keydown', press, { capture: true });
  });
  useEffect(() => {
    // The browser takes Escape for itself on the whole screen.
    const left = () => !document.fullscreenElement && end();
    document.addEventListener('fullscreenchange', left);
    return () => document.removeEventListener('fullscreenchange', left);
  }, []);
  if (!saved) return null;
  return (
    <section className="presentation" aria-label={t('views.presentation')}>
      <IconButton label={t('views.previous')} disabled={at === 0} onClick={() => turn(-1)}>
        <ChevronLeft size={18} aria-hidden="true" />
      </IconButton>
      <p role="status">
        <b>{saved.name}</b> {t('views.place', { n: at + 1, of: views.length })}
      </p>
      <IconButton label={t('views.next')} disabled={at === views.length - 1} onClick={() => turn(1)}>
        <ChevronRight size={18} aria-hidden="true" />
      </IconButton>
      <IconButton label={t('views.end')} onClick={end}>
        <X size={18} aria-hidden="true" />
      </IconButton>
    </section>
  );
}
