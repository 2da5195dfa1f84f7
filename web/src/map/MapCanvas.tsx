import { useMemo } from 'react';
import type { StudySession } from '../doc/contract';
import { intentsOf, type LookChanges } from './documentIntents';
import { sourcesOf } from './documentSources';
import { MapView } from './MapView';
import type { MapLook, Source, Translate } from './ports';

export interface MapCanvasProps {
  readonly session: StudySession;
  /** Id of the map that the session watches. */
  readonly map: string;
  /** How the map is looked at; keep the same objects between renders. */
  readonly look: Source<MapLook>;
  readonly changes: LookChanges;
  readonly t: Translate;
  readonly language: string;
}

/** One map of an open study. */
export function MapCanvas({ session, map, look, changes, t, language }: MapCanvasProps) {
  const sources = useMemo(() => sourcesOf(session, map, look), [session, map, look]);
  const intents = useMemo(() => intentsOf(session, map, look, changes, t), [session, map, look, changes, t]);
  return <MapView key={map} sources={sources} intents={intents} t={t} language={language} />;
}
