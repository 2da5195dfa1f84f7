import { createContext, useContext, useSyncExternalStore } from 'react';
import type { MapEngine } from './MapEngine';
import type { Formats } from './model/format';
import { indexOf, type MeasuresIndex } from './model/measures';
import type { MapIntents, Source, Translate } from './ports';

export interface MapKit {
  readonly engine: MapEngine;
  readonly intents: MapIntents;
  readonly t: Translate;
  readonly formats: Formats;
}

export const MapContext = createContext<MapKit | null>(null);

export function useMap(): MapKit {
  const kit = useContext(MapContext);
  if (!kit) throw new Error('Only inside MapCanvas.');
  return kit;
}

export const useSource = <T>(source: Source<T>): T => useSyncExternalStore(source.subscribe, source.get);

export function useMeasures(): MeasuresIndex {
  return indexOf(useSource(useMap().engine.sources.measures));
}
