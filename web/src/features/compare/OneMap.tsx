import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo } from 'react';
import { api } from '../../app/api';
import { useSession, useSource } from '../../doc/react';
import { Signal } from '../../doc/signal';
import { type Translate, useTexts } from '../../i18n';
import type { MapHandle } from '../../map/handle';
import { MapView } from '../../map/MapView';
import type { MapSources, Measures } from '../../map/ports';
import { plainLook, readOnly, unmeasured } from '../../map/readOnly';
import type { Wire } from '../../types/schemas';
import type { Scene } from '../../types/wire';
import { pastScene } from '../history/http';
import { pictureAddress } from '../illustrations/http';
import { useStudyUuid } from '../inspector/study';
import { noticedOn } from '../study/noticed';

/** The scene of any map of the study as it is now; null until it is there. */
export function useScene(study: string, map: string): Scene | null {
  const { revision } = useSource(useSession().history);
  const read = useQuery({
    queryKey: ['past', study, map, revision],
    queryFn: () => pastScene(study, map, revision),
    placeholderData: (before) => (before?.map === map ? before : undefined),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  return read.data ?? null;
}

/** [S46.5] The measures of any map of the study as they are now, with what was noticed on it; nothing until they are there. */
export function useMeasures(study: string, map: string): Measures {
  const { doc, history } = useSession();
  const { revision } = useSource(history);
  const { data } = useQuery({
    queryKey: ['measures', study, map, revision],
    queryFn: () => api<Wire<'ServerMessageOverlaySent'>>(`/studies/${study}/maps/${map}/measures`),
    placeholderData: (before) => (before?.overlay.map === map ? before : undefined),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  return useMemo(
    () => (data ? { overlay: data.overlay, band: data.band ?? null, noticed: noticedOn(doc, map) } : unmeasured),
    [data, doc, map],
  );
}

interface OneMapProps {
  readonly name: string;
  readonly scene: Scene | null;
  /** None of a map as it was. */
  readonly measures?: Measures;
  readonly children?: React.ReactNode;
  readonly onHandle?: (handle: MapHandle | null) => void;
}

/** A map to be looked at. */
export function OneMap({ name, scene, measures = unmeasured, children, onHandle }: OneMapProps) {
  const { t, language } = useTexts();
  const study = useStudyUuid() ?? '';
  const shown = useMemo(() => new Signal<Scene | null>(null), []);
  const measured = useMemo(() => new Signal(unmeasured), []);
  // Two maps on one page are told apart by their names.
  const named = useCallback<Translate>((key, args) => (key === 'map.title' ? name : t(key, args)), [name, t]);
  const sources = useMemo<MapSources>(
    () => ({
      scene: shown,
      measures: measured,
      ahead: new Signal(null),
      look: new Signal(plainLook),
      guests: new Signal([]),
      pictureOf: (picture) => pictureAddress(study, picture),
    }),
    [shown, measured, study],
  );
  useEffect(() => shown.set(scene), [shown, scene]);
  useEffect(() => measured.set(measures), [measured, measures]);
  return (
    <MapView sources={sources} intents={readOnly} t={named} language={language} whole {...(onHandle ? { onHandle } : {})}>
      {children}
    </MapView>
  );
}
