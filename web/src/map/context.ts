import { createContext, useContext, useRef, useSyncExternalStore } from 'react';
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

/** A part of a source, and a render only when that part is another: `same` says when two are alike. */
export function usePart<T, P>(source: Source<T>, pick: (value: T) => P, same: (a: P, b: P) => boolean): P {
  const last = useRef<{ readonly part: P } | null>(null);
  return useSyncExternalStore(source.subscribe, () => {
    const part = pick(source.get());
    if (!last.current || !same(last.current.part, part)) last.current = { part };
    return last.current.part;
  });
}

export const useSource = <T>(source: Source<T>): T => useSyncExternalStore(source.subscribe, source.get);

export function useMeasures(): MeasuresIndex {
  return indexOf(useSource(useMap().engine.sources.measures));
}
