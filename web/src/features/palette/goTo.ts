import { navigate } from 'wouter/use-browser-location';
import { kindOf, uuidOf } from '../../doc/ids';
import { view } from '../study/view';

/** Opens what was chosen: a map as the page, anything else selected and in the inspector. */
export function goTo(id: string): void {
  if (kindOf(id) === 'map') navigate(location.pathname.replace(/(\/m\/[^/]+)?$/, `/m/${uuidOf(id)}`));
  else if (kindOf(id) === 'path') view.set({ inspected: id, path: id });
  else view.set({ inspected: id, selection: new Set([id]) });
}
