import { useEffect } from 'react';
import { useSession } from '../../doc/react';
import type { MapHandle } from '../../map/handle';
import type { AgendaItem } from '../../types/wire';
import { mapOnScreen } from '../study/view';

const patience = 10_000;

/** When what was written in silence is revealed under this person's eyes, the map shows it: notes stand under the lanes, out of sight. */
export function useRevealed(item: AgendaItem | null): void {
  const { doc, scene } = useSession();
  const waits = item?.kind === 'write' && item.status === 'open' ? item.id : null;
  useEffect(() => {
    if (!waits) return;
    let off = () => {};
    const stop = doc.subscribe(waits, () => {
      if (doc.get('agenda', waits)?.status !== 'revealed') return;
      stop();
      const end = performance.now() + patience;
      // The server's picture comes after the record: until then the note has no place to go to.
      const look = () => {
        const first = doc.all('note').find((note) => note.item === waits);
        const drawn = first && scene.get()?.items.some((each) => each.kind === 'note' && each.note === first.id);
        if (!drawn && performance.now() < end) return;
        off();
        if (first && drawn) requestAnimationFrame(() => bring(mapOnScreen.handle, first.id));
      };
      off = scene.subscribe(look);
      look();
    });
    return stop;
  }, [doc, scene, waits]);
}

const bring = (handle: MapHandle | null, note: string) => handle?.show(note);
