import { Suspense, useEffect, useMemo } from 'react';
import { Redirect } from 'wouter';
import { useAll, usePart, useRecord, useSession } from '../../doc/react';
import { restOfWords, useTexts } from '../../i18n';
import { MapView } from '../../map/MapView';
import { ErrorBoundary } from '../../ui/ErrorBoundary';
import { CasesHost } from '../cases/CasesHost';
import { useClipboard } from '../clipboard/useClipboard';
import { useDroppedPictures } from '../illustrations/arrivals';
import { LayersPanel } from '../layers/LayersPanel';
import { Presentation } from '../views/Presentation';
import { BottomBar } from './BottomBar';
import { Following } from './Following';
import { Header } from './Header';
import { InspectorPane } from './InspectorPane';
import { MapHint } from './MapHint';
import { mapIntents, mapSources } from './mapAdapter';
import { useNotices } from './notices';
import {
  CheckPanel,
  CommentsPanel,
  ContextMenu,
  ExportStudyDialog,
  GoalDialog,
  HistoryPage,
  ImportMapDialog,
  JournalDialog,
  KeysDialog,
  LogsDialog,
  MarksDialog,
  MomentChain,
  PaletteDialog,
  QuadrantDialog,
  RoundsDialog,
  ScenarioSheet,
  SourcesDialog,
  SpreadsheetDialog,
  StagesDialog,
  StandingsDialog,
  TableView,
  Tour,
  UnderlayPlacer,
  WorkshopBar,
  WorkshopPanel,
} from './parts';
import { useShortcuts } from './shortcuts';
import { setHandle, useView, view } from './view';

/** The map of the address; a map that is gone leads up to the atlas. */
export function Workspace({ study, map }: { readonly study: string; readonly map: string }) {
  const shown = useRecord('map', map);
  useNotices();
  return shown ? <OneMap key={shown.id} study={study} map={shown.id} /> : <Redirect to={`/s/${study}`} replace />;
}

/** The words of panels and dialogs come after the first cards, so that these do not wait for them. */
function useWordsAfterCards(): void {
  // Not the scene itself: each change of the map would draw the whole page again.
  const drawn = usePart(useSession().scene, (scene) => scene !== null);
  useEffect(() => {
    if (!drawn) return;
    // Not every browser tells when it is idle.
    const idle = 'requestIdleCallback' in window;
    const asked = idle ? requestIdleCallback(() => void restOfWords(), { timeout: 2000 }) : setTimeout(() => void restOfWords(), 200);
    return () => (idle ? cancelIdleCallback : clearTimeout)(asked as number);
  }, [drawn]);
}

function OneMap({ study, map }: { readonly study: string; readonly map: string }) {
  const session = useSession();
  const { t, language } = useTexts();
  const { sources, stop } = useMemo(() => mapSources(session, map), [session, map]);
  const intents = useMemo(() => mapIntents(session, map), [session, map]);
  const leftOpen = useView((state) => state.leftOpen);
  const history = useView((state) => state.history);
  const checking = useView((state) => state.checking);
  const commenting = useView((state) => state.commenting);
  const workshop = useView((state) => state.workshop);
  const held = useAll('workshop').some((each) => each.map === map && each.status === 'running');
  const presenting = useView((state) => state.presenting);
  const table = useView((state) => state.table);
  const log = useView((state) => state.log);
  const menu = useView((state) => state.menu);
  const placing = useView((state) => state.placing && state.presenting === null);
  // Who prepares or holds a workshop has no time for the first steps.
  const quiet = useView((state) => !state.history && !state.table && state.presenting === null && state.dialog === null);
  const touring = useView((state) => state.tour) && quiet && !workshop && !held;
  useShortcuts();
  useClipboard(map);
  useDroppedPictures(map);
  useEffect(() => view.enterMap(), []);
  useEffect(() => session.watch(map, log), [session, map, log]);
  useEffect(() => stop, [stop]);
  useWordsAfterCards();
  return (
    <div className="study" data-presenting={presenting !== null || undefined}>
      <Header study={study} map={map} />
      {held && (
        <Suspense fallback={null}>
          <WorkshopBar map={map} />
        </Suspense>
      )}
      {history ? (
        <div className="study-body study-past">
          <Suspense fallback={null}>
            <ErrorBoundary>
              <HistoryPage study={study} map={map} />
            </ErrorBoundary>
          </Suspense>
        </div>
      ) : (
        <div className="study-body">
          {leftOpen && (
            <ErrorBoundary>
              {workshop ? (
                <Suspense fallback={null}>
                  <WorkshopPanel map={map} />
                </Suspense>
              ) : checking ? (
                <Suspense fallback={null}>
                  <CheckPanel study={study} map={map} />
                </Suspense>
              ) : commenting ? (
                <Suspense fallback={null}>
                  <CommentsPanel map={map} />
                </Suspense>
              ) : (
                <LayersPanel map={map} />
              )}
            </ErrorBoundary>
          )}
          <main className="study-map" data-table={table || undefined}>
            {table ? (
              <Suspense fallback={null}>
                <TableView map={map} onInspect={(id) => view.set({ inspected: id })} />
              </Suspense>
            ) : (
              <MapView sources={sources} intents={intents} t={t} language={language} onHandle={setHandle}>
                {placing && (
                  <Suspense fallback={null}>
                    <UnderlayPlacer map={map} />
                  </Suspense>
                )}
              </MapView>
            )}
            {!table && <MapHint map={map} />}
            <Following study={study} map={map} />
            {!table && menu && (
              <Suspense fallback={null}>
                <ContextMenu map={map} at={menu} />
              </Suspense>
            )}
          </main>
          <InspectorPane />
        </div>
      )}
      {presenting !== null && <Presentation map={map} shown={presenting} />}
      <BottomBar />
      <Dialogs study={study} map={map} />
      <CasesHost map={map} />
      {touring && (
        <Suspense fallback={null}>
          <Tour />
        </Suspense>
      )}
    </div>
  );
}

function Dialogs({ study, map }: { readonly study: string; readonly map: string }) {
  const { doc } = useSession();
  const dialog = useView((state) => state.dialog);
  const chain = useView((state) => state.chain);
  const close = () => view.set({ dialog: null });
  return (
    <Suspense fallback={null}>
      {dialog === 'stages' && <StagesDialog map={map} onClose={close} />}
      {dialog === 'logs' && <LogsDialog map={map} onClose={close} />}
      {dialog === 'scenario' && <ScenarioSheet map={map} onClose={close} />}
      {dialog === 'spreadsheet' && <SpreadsheetDialog map={map} onClose={close} />}
      {dialog === 'importMap' && <ImportMapDialog study={study} journey={doc.get('map', map)?.journey ?? null} onClose={close} />}
      {dialog === 'standings' && <StandingsDialog map={map} onClose={close} />}
      {dialog === 'sources' && <SourcesDialog onClose={close} />}
      {dialog === 'exportStudy' && <ExportStudyDialog study={study} onClose={close} />}
      {dialog === 'journal' && <JournalDialog onClose={close} />}
      {dialog === 'goal' && <GoalDialog map={map} onClose={close} />}
      {dialog === 'quadrant' && <QuadrantDialog map={map} onClose={close} />}
      {dialog === 'rounds' && <RoundsDialog map={map} onClose={close} />}
      {dialog === 'marks' && <MarksDialog map={map} onClose={close} />}
      {chain && <MomentChain moment={chain} onClose={() => view.set({ chain: null })} />}
      {dialog === 'keys' && <KeysDialog onClose={close} />}
      {dialog === 'palette' && <PaletteDialog onClose={close} />}
    </Suspense>
  );
}
