import { navigate } from 'wouter/use-browser-location';
import { kindOf } from '../../doc/ids';
import { goTo, shownMap } from '../palette/goTo';
import { mapOnScreen, view } from '../study/view';

const sheets = new Set(['touchpoint', 'path', 'stage', 'note']);
const places = new Set([...sheets, 'lane', 'map', 'phase', 'persona', 'segment']);
/** What stands on no map is mended on a page of the study. */
const pages: Readonly<Record<string, string>> = { phase: 'cycle', persona: 'people', segment: 'people' };

/** False for what has no page (a channel). */
export const hasPlace = (place: string): boolean => places.has(kindOf(place));

/** Where a finding is mended: selected, its sheet open, in sight. */
export function goToPlace(place: string): void {
  const page = pages[kindOf(place)];
  if (page) {
    navigate(location.pathname.replace(/^(\/s\/[^/]+).*$/, `$1/${page}`));
    return;
  }
  const map = shownMap();
  if (!map) return;
  view.set({ table: false, ...(kindOf(place) === 'map' && { dialog: 'scenario' }) });
  if (sheets.has(kindOf(place))) goTo(place, map);
  // The sheet takes room first: the map is moved within what is left.
  requestAnimationFrame(() => requestAnimationFrame(() => mapOnScreen.handle?.show(place)));
}
