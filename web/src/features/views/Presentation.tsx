import { ChevronLeft, ChevronRight, List, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useAll } from '../../doc/react';
import { useT } from '../../i18n';
import { type Answers, actionOf } from '../../keys/table';
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
  const [tools, setTools] = useState(false);
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
      const action = actionOf('presentation', event);
      if (!action || (event.key === ' ' && event.target instanceof HTMLButtonElement)) return;
      event.preventDefault();
      event.stopPropagation();
      const answers: Answers<'presentation', () => void> = { next: () => turn(1), previous: () => turn(-1), end };
      answers[action]();
    };
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
    <section className="presentation" data-tools={tools || undefined} aria-label={t('views.presentation')}>
      <IconButton label={t('views.previous')} disabled={at === 0} onClick={() => turn(-1)}>
        <ChevronLeft size={18} aria-hidden="true" />
      </IconButton>
      <p role="status">
        <b>{saved.name}</b> {t('views.place', { n: at + 1, of: views.length })}
      </p>
      <IconButton label={t('views.next')} disabled={at === views.length - 1} onClick={() => turn(1)}>
        <ChevronRight size={18} aria-hidden="true" />
      </IconButton>
      <IconButton label={t(tools ? 'views.toolsHide' : 'views.toolsShow')} pressed={tools} onClick={() => setTools(!tools)}>
        <List size={18} aria-hidden="true" />
      </IconButton>
      <IconButton label={t('views.end')} onClick={end}>
        <X size={18} aria-hidden="true" />
      </IconButton>
    </section>
  );
}
