import { kindOf } from '../../doc/ids';
import { goTo, shownMap } from '../palette/goTo';
import { mapOnScreen, view } from '../study/view';

const sheets = new Set(['touchpoint', 'path', 'stage', 'note']);
const places = new Set([...sheets, 'lane', 'map']);

/** False for what stands on no map (a phase, a persona, a channel). */
export const hasPlace = (place: string): boolean => places.has(kindOf(place));

/** Where a finding is mended: selected, its sheet open, in sight. */
export function goToPlace(place: string): void {
  const map = shownMap();
  if (!map) return;
  view.set({ table: false });
  if (sheets.has(kindOf(place))) goTo(place, map);
  // The sheet takes room first: the map is moved within what is left.
  requestAnimationFrame(() => requestAnimationFrame(() => mapOnScreen.handle?.show(place)));
}
