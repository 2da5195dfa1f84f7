import { useAll, useSession } from '../../doc/react';
import type { Noticed } from '../../map/ports';
import { noticedOn } from '../study/noticed';

/** Marks, scores and standings on a map, as they are now. */
export function useNoticed(map: string): Noticed | null {
  const { doc } = useSession();
  // What is read of the document: a change of it draws the table anew.
  useAll('round');
  useAll('score');
  useAll('mark');
  useAll('standing');
  return noticedOn(doc, map);
}
