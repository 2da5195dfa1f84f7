import { useEffect } from 'react';
import { Link } from 'wouter';
import { Logo } from '../../app/Logo';
import { LanguageSwitch, ThemeToggle } from '../../app/Preferences';
import { useAll, useSession } from '../../doc/react';
import { useT } from '../../i18n';
import { ErrorBoundary } from '../../ui/ErrorBoundary';
import { ConditionsPage } from '../chain/ConditionsPage';
import { EventsPage } from '../events/EventsPage';
import { Undoing } from '../study/Header';
import { Me } from '../study/Me';
import { useNotices } from '../study/notices';
import { Presence } from '../study/Presence';
import { SavedState } from '../study/SavedState';
import { JourneysPage } from './JourneysPage';
import { LifeCyclePage } from './LifeCyclePage';
import { PeoplePage } from './PeoplePage';
import '../inspector/controls.css';
import '../inspector/inspector.css';
import '../paths/dialog.css';
import './atlas.css';
import './cycle.css';

const pages = ['', 'cycle', 'events', 'conditions', 'people'] as const;

/** The study's own pages: its journeys and maps, its life cycle, its people. */
export function AtlasPage({ study, page }: { readonly study: string; readonly page: string }) {
  const t = useT();
  const session = useSession();
  const record = useAll('study')[0];
  const shown = pages.find((each) => each === page) ?? '';
  useNotices();
  useEffect(() => session.watch(null), [session]);
  useUndoKeys();
  return (
    <div className="atlas">
      <header className="study-bar atlas-bar">
        <Logo />
        <nav className="crumbs" aria-label={t('study.crumbs')}>
          <span className="atlas-study">{record?.brand || record?.name}</span>
        </nav>
        <nav className="segments atlas-pages" aria-label={t('atlas.pages')}>
          {pages.map((each) => (
            <Link key={each} href={`/s/${study}${each && `/${each}`}`} aria-current={each === shown ? 'page' : undefined}>
              {t(`atlas.page.${each || 'journeys'}`)}
            </Link>
          ))}
        </nav>
        <span className="grow" />
        <SavedState />
        <Undoing />
        <ThemeToggle />
        <LanguageSwitch />
        <Presence />
        <Me />
      </header>
      <main className="atlas-main">
        <ErrorBoundary key={shown}>
          {shown === '' && <JourneysPage study={study} />}
          {shown === 'cycle' && <LifeCyclePage study={study} />}
          {shown === 'events' && <EventsPage study={study} />}
          {shown === 'conditions' && <ConditionsPage study={study} />}
          {shown === 'people' && <PeoplePage />}
        </ErrorBoundary>
      </main>
    </div>
  );
}

/** Ctrl+Z and Ctrl+Y, as on the map; in a field they stay the field's own. */
function useUndoKeys(): void {
  const { doc } = useSession();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const field = event.target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
      const key = event.key.toLowerCase();
      if (field || !(event.ctrlKey || event.metaKey) || (key !== 'z' && key !== 'y')) return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) doc.redo();
      else doc.undo();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [doc]);
}
