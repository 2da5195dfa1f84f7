import { Suspense, useEffect, useMemo } from 'react';
import { Redirect } from 'wouter';
import { uuidOf } from '../../doc/ids';
import { useAll, useSession } from '../../doc/react';
import { useTexts } from '../../i18n';
import { MapView } from '../../map/MapView';
import { ErrorBoundary } from '../../ui/ErrorBoundary';
import { CasesHost } from '../cases/CasesHost';
import { LayersPanel } from '../layers/LayersPanel';
import { Presentation } from '../views/Presentation';
import { BottomBar } from './BottomBar';
import { Header } from './Header';
import { InspectorPane } from './InspectorPane';
import { MapHint } from './MapHint';
import { mapIntents, mapSources } from './mapAdapter';
import { useNotices } from './notices';
import { CheckPanel, JournalDialog, LogsDialog, PaletteDialog, QuadrantDialog, StagesDialog, TableView } from './parts';
import { useShortcuts } from './shortcuts';
import { setHandle, useView, view } from './view';

/** The study's maps, the one shown, and everything around it. */
export function Workspace({ study, map }: { readonly study: string; readonly map: string | null }) {
  const maps = useAll('map');
  const { t } = useTexts();
  useNotices();
  const shown = maps.find((each) => each.id === map);
  if (!shown) {
    const first = firstMap(maps);
    return first ? <Redirect to={`/s/${study}/m/${uuidOf(first.id)}`} replace /> : <main className="study-state">{t('study.noMap')}</main>;
  }
  return <OneMap key={shown.id} study={study} map={shown.id} />;
}

const rank = { reality: 0, ideal: 1, design: 2 };

const firstMap = <M extends { readonly kind: keyof typeof rank }>(maps: readonly M[]): M | undefined =>
  [...maps].sort((a, b) => rank[a.kind] - rank[b.kind])[0];

function OneMap({ study, map }: { readonly study: string; readonly map: string }) {
  const session = useSession();
  const { t, language } = useTexts();
  const { sources, stop } = useMemo(() => mapSources(session, map), [session, map]);
  const intents = useMemo(() => mapIntents(session, map), [session, map]);
  const leftOpen = useView((state) => state.leftOpen);
  const checking = useView((state) => state.checking);
  const presenting = useView((state) => state.presenting);
  const table = useView((state) => state.table);
  const log = useView((state) => state.log);
  useShortcuts();
  useEffect(() => view.enterMap(), []);
  useEffect(() => session.watch(map, log), [session, map, log]);
  useEffect(() => stop, [stop]);
  return (
    <div className="study" data-presenting={presenting !== null || undefined}>
      <Header study={study} map={map} />
      <div className="study-body">
        {leftOpen && (
          <ErrorBoundary>
            {checking ? (
              <Suspense fallback={null}>
                <CheckPanel study={study} map={map} />
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
            <MapView sources={sources} intents={intents} t={t} language={language} onHandle={setHandle} />
          )}
          {!table && <MapHint map={map} />}
        </main>
        <InspectorPane />
      </div>
      {presenting !== null && <Presentation map={map} shown={presenting} />}
      <BottomBar />
      <Dialogs map={map} />
      <CasesHost map={map} />
    </div>
  );
}

function Dialogs({ map }: { readonly map: string }) {
  const dialog = useView((state) => state.dialog);
  const close = () => view.set({ dialog: null });
  return (
    <Suspense fallback={null}>
      {dialog === 'stages' && <StagesDialog map={map} onClose={close} />}
      {dialog === 'logs' && <LogsDialog map={map} onClose={close} />}
      {dialog === 'journal' && <JournalDialog onClose={close} />}
      {dialog === 'quadrant' && <QuadrantDialog map={map} onClose={close} />}
      {dialog === 'palette' && <PaletteDialog onClose={close} />}
    </Suspense>
  );
}
