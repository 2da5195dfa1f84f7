import { navigate } from 'wouter/use-browser-location';
import { kindOf, uuidOf } from '../../doc/ids';
import { afterDialog } from '../../ui/focus';
import { mapOnScreen, useView, view } from '../study/view';

const mapPart = /(\/m\/([^/]+))?\/?$/;

/** The map shown, from the address; null when none is. */
export function shownMap(): string | null {
  const uuid = mapPart.exec(location.pathname)?.[2];
  return uuid ? `map:${uuid}` : null;
}

/** Opens what was chosen, on its own map: selected, in the inspector, in sight and in focus. */
export function goTo(id: string, map: string): void {
  const show = () => {
    view.set(kindOf(id) === 'path' ? { inspected: id, path: id } : { inspected: id, selection: new Set([id]) });
    afterDialog(() => mapOnScreen.handle?.focus(id));
  };
  if (map === shownMap()) {
    if (id !== map) show();
    return;
  }
  // Entering a map forgets the view of the last one: what was chosen is shown after that.
  if (id !== map) {
    const stop = useView.subscribe(() => {
      stop();
      show();
    });
  }
  navigate(location.pathname.replace(/^(\/s\/[^/]+).*$/, `$1/m/${uuidOf(map)}`));
}
