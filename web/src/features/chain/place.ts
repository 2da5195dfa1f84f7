import { navigate } from 'wouter/use-browser-location';
import { kindOf, uuidOf } from '../../doc/ids';
import { mapOnScreen, useView, view } from '../study/view';

/** Opens a map from another page of its study with a card or path selected, its sheet open, in sight. */
export function openOnMap(study: string, map: string, id: string): void {
  if (id !== map) {
    // Entering a map forgets the view of the last one: what was chosen is shown after that.
    const stop = useView.subscribe(() => {
      stop();
      view.set(kindOf(id) === 'path' ? { inspected: id, path: id } : { inspected: id, selection: new Set([id]) });
      bring(id, 240);
    });
  }
  navigate(`/s/${study}/m/${uuidOf(map)}`);
}

/** Brings it into sight once the map is drawn; given up after some seconds of frames. */
function bring(id: string, frames: number): void {
  if (mapOnScreen.handle && document.querySelector('.map-card')) mapOnScreen.handle.show(id);
  else if (frames > 0) requestAnimationFrame(() => bring(id, frames - 1));
}
