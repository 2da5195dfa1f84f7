import { createContext, useCallback, useContext, useRef, useSyncExternalStore } from 'react';
import type { Kind, RecordKinds } from '../types/wire';
import type { Source, StudySession } from './contract';

export const StudyContext = createContext<StudySession | null>(null);

export function useSession(): StudySession {
  const session = useContext(StudyContext);
  if (!session) throw new Error('No study is open here.');
  return session;
}

/** The record, and a render when it changes. */
export function useRecord<K extends Kind>(kind: K, id: string | null | undefined): RecordKinds[K] | null {
  const { doc } = useSession();
  const subscribe = useCallback((listener: () => void) => (id ? doc.subscribe(id, listener) : () => undefined), [doc, id]);
  return useSyncExternalStore(subscribe, () => doc.get(kind, id));
}

/** All records of a kind in order, and a render when one of them changes. */
export function useAll<K extends Kind>(kind: K): readonly RecordKinds[K][] {
  const { doc } = useSession();
  const subscribe = useCallback((listener: () => void) => doc.subscribe(kind, listener), [doc, kind]);
  return useSyncExternalStore(subscribe, () => doc.all(kind));
}

/** A part of a source, and a render only when that part is another: `same` says when two are alike. */
export function usePart<T, P>(source: Source<T>, pick: (value: T) => P, same: (a: P, b: P) => boolean = Object.is): P {
  const last = useRef<{ readonly part: P } | null>(null);
  return useSyncExternalStore(source.subscribe, () => {
    const part = pick(source.get());
    if (!last.current || !same(last.current.part, part)) last.current = { part };
    return last.current.part;
  });
}

export function useSource<T>(source: Source<T>): T {
  return useSyncExternalStore(source.subscribe, source.get);
}
