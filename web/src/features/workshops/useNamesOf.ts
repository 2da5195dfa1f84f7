import { useCallback, useSyncExternalStore } from 'react';
import type { StudyDoc } from '../../doc/contract';
import { kindOf } from '../../doc/ids';

/** What people call a record that is voted on; empty when it is gone. */
export function nameOf(doc: StudyDoc, id: string): string {
  const record = doc.find(id);
  return String((kindOf(id) === 'touchpoint' || kindOf(id) === 'path' ? record?.name : record?.text) ?? '');
}

/** The names of records, and a render when one of them changes. */
export function useNamesOf(doc: StudyDoc, ids: readonly string[]): (id: string) => string {
  const subscribe = useCallback(
    (listener: () => void) => {
      const offs = ids.map((id) => doc.subscribe(id, listener));
      return () => offs.forEach((off) => void off());
    },
    [doc, ids],
  );
  useSyncExternalStore(subscribe, () => ids.map((id) => nameOf(doc, id)).join('\n'));
  return (id) => nameOf(doc, id);
}
