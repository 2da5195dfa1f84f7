import { Command } from 'lucide-react';
import { Suspense, useEffect } from 'react';
import { Logo } from '../../app/Logo';
import { useAll, useSession } from '../../doc/react';
import { useT } from '../../i18n';
import { actionOf } from '../../keys/table';
import { BarMore } from '../../ui/BarMore';
import { ErrorBoundary } from '../../ui/ErrorBoundary';
import { IconButton } from '../../ui/IconButton';
import { usePageScroll } from '../../ui/usePageScroll';
import { ConditionsPage } from '../chain/ConditionsPage';
import { EventsPage } from '../events/EventsPage';
import { IdealPage } from '../ideal/IdealPage';
import { InterviewsPage } from '../interviews/InterviewsPage';
import { studyPages } from '../study/commands';
import { BarEnd, Redoing, Undoing } from '../study/Header';
import { useNotices } from '../study/notices';
import {
  InboxPage,
  JournalDialog,
  JourneyChainPage,
  KeysDialog,
  MinutesPage,
  SourcesDialog,
  StoryboardPage,
  StudyPalette,
  SystemsPage,
  WorkshopsPage,
} from '../study/parts';
import { SavedState } from '../study/SavedState';
import { studyAnswers, typing } from '../study/shortcuts';
import { useView, view } from '../study/view';
import { JourneysPage } from './JourneysPage';
import { LifeCyclePage } from './LifeCyclePage';
import { PagesNav } from './PagesNav';
import { PeoplePage } from './PeoplePage';
import '../inspector/controls.css';
import '../inspector/inspector.css';
import '../paths/dialog.css';
import './page.css';
import './atlas.css';
import './cycle.css';

/** The study's own pages: its journeys and maps, its life cycle, its people. */
export function AtlasPage({ study, page, item }: { readonly study: string; readonly page: string; readonly item: string | null }) {
  const t = useT();
  const session = useSession();
  const record = useAll('study')[0];
  const shown = studyPages.find((each) => each === page) ?? '';
  const minutes = page === 'minutes' ? item : null;
  const story = page === 'storyboard' ? item : null;
  useNotices();
  useEffect(() => session.watch(null), [session]);
  const dialog = useView((state) => state.dialog);
  const palette = dialog === 'palette';
  useKeys();
  usePageScroll(`${study}/${page}/${item ?? ''}`);
  return (
    <div className="atlas">
      <header className="study-bar atlas-bar">
        <Logo />
        <nav className="crumbs" aria-label={t('study.crumbs')}>
          <span className="atlas-study">{record?.brand || record?.name}</span>
        </nav>
        <PagesNav study={study} current={minutes ? 'workshops' : story || shown === 'chain' ? '' : shown} />
        <span className="grow" />
        <SavedState />
        <Undoing />
        <BarMore>
          <Redoing />
          <IconButton label={t('study.commands')} onClick={() => view.set({ dialog: 'palette' })}>
            <Command size={17} aria-hidden="true" />
          </IconButton>
          <BarEnd />
        </BarMore>
      </header>
      <main className="atlas-main">
        <ErrorBoundary key={shown}>
          <Suspense fallback={null}>
            {minutes && <MinutesPage key={minutes} study={study} workshop={minutes} />}
            {shown === 'chain' && <JourneyChainPage study={study} />}
            {shown === 'systems' && <SystemsPage study={study} />}
            {story && <StoryboardPage key={story} study={study} map={story} />}
            {shown === 'workshops' && <WorkshopsPage study={study} />}
            {shown === 'inbox' && <InboxPage study={study} />}
          </Suspense>
          {shown === '' && !minutes && !story && <JourneysPage study={study} />}
          {shown === 'cycle' && <LifeCyclePage study={study} />}
          {shown === 'events' && <EventsPage study={study} />}
          {shown === 'interviews' && <InterviewsPage study={study} />}
          {shown === 'conditions' && <ConditionsPage study={study} />}
          {shown === 'ideal' && <IdealPage study={study} />}
          {shown === 'people' && <PeoplePage study={study} />}
        </ErrorBoundary>
      </main>
      {dialog === 'keys' && (
        <Suspense fallback={null}>
          <KeysDialog onClose={() => view.set({ dialog: null })} />
        </Suspense>
      )}
      {dialog === 'sources' && (
        <Suspense fallback={null}>
          <SourcesDialog onClose={() => view.set({ dialog: null })} />
        </Suspense>
      )}
      {dialog === 'journal' && (
        <Suspense fallback={null}>
          <JournalDialog onClose={() => view.set({ dialog: null })} />
        </Suspense>
      )}
      {palette && (
        <Suspense fallback={null}>
          <StudyPalette onClose={() => view.set({ dialog: null })} />
        </Suspense>
      )}
    </div>
  );
}

/** The keys of every page, as on the map; in a field all but the palette stay the field's own. */
function useKeys(): void {
  const session = useSession();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const action = actionOf('study', event);
      if (!action || (action !== 'palette' && (typing(event.target) || view.get().dialog))) return;
      if (studyAnswers[action](session)) event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [session]);
}
