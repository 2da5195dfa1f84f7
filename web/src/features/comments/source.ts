import type { Source, StudyDoc } from '../../doc/contract';
import type { Comment } from '../../types/wire';
import { openCounts } from './threads';

/** Open threads by record, for the marks on the map; the same map until a comment changes. */
export function openComments(doc: StudyDoc): Source<ReadonlyMap<string, number>> {
  let from: readonly Comment[] | null = null;
  let counts: ReadonlyMap<string, number> = new Map();
  return {
    get: () => {
      const now = doc.all('comment');
      if (now !== from) counts = openCounts(now);
      from = now;
      return counts;
    },
    subscribe: (listener) => doc.subscribe('comment', listener),
  };
}
