import { navigate } from 'wouter/use-browser-location';
import { kindOf, uuidOf } from '../../doc/ids';
import { useView, view } from '../study/view';

/** Opens a map from another page of its study with a card or path selected and its sheet open. */
export function openOnMap(study: string, map: string, id: string): void {
  // Entering a map forgets the view of the last one: what was chosen is shown after that.
  const stop = useView.subscribe(() => {
    stop();
    view.set(kindOf(id) === 'path' ? { inspected: id, path: id } : { inspected: id, selection: new Set([id]) });
  });
  navigate(`/s/${study}/m/${uuidOf(map)}`);
}
