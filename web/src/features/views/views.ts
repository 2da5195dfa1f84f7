import type { StudyDoc } from '../../doc/contract';
import { newId } from '../../doc/ids';
import { between } from '../../doc/orderKey';
import { indicators, type Kpi, signs } from '../../map/ports';
import type { SavedView } from '../../types/wire';
import { mapOnScreen, type View, view } from '../study/view';

type Look = Pick<SavedView, 'faded' | 'strengths' | 'solo' | 'colour' | 'centerX' | 'centerY' | 'zoom' | 'signs' | 'signStrengths'>;

/** How the map is looked at now, as a saved view keeps it. Paths at full strength are left out. */
export function lookNow(doc: StudyDoc, map: string, state: View): Look {
  const own = doc.all('path').filter((path) => path.map === map);
  const strengths = own.map((path) => (state.hidden.has(path.id) ? 0 : (state.strength.get(path.id) ?? 1)));
  const { handle } = mapOnScreen;
  const where = handle?.where();
  return {
    faded: own.filter((_, i) => (strengths[i] ?? 1) < 1).map((path) => path.id),
    strengths: strengths.filter((strength) => strength < 1),
    solo: own.some((path) => path.id === state.solo) ? state.solo : null,
    colour: state.kpi ?? '',
    centerX: where?.x ?? 0,
    centerY: where?.y ?? 0,
    // [S18.4] The whole map is whole in any window.
    zoom: where && !handle?.seesAll() ? where.zoom : 0,
    signs: [...state.signs.keys()],
    signStrengths: [...state.signs.values()],
  };
}

/** What the page shows for a saved view: nothing of the map changes. */
export function lookOf(saved: Look): Pick<View, 'hidden' | 'strength' | 'solo' | 'kpi' | 'path' | 'signs'> {
  const faded = saved.faded.map((path, i) => [path, saved.strengths[i] ?? 1] as const);
  return {
    hidden: new Set(faded.filter(([, strength]) => strength === 0).map(([path]) => path)),
    strength: new Map(faded.filter(([, strength]) => strength > 0)),
    solo: saved.solo,
    kpi: indicators.find((kpi) => kpi === saved.colour) ?? (null as Kpi),
    path: null,
    // A sign of a newer client is left at full strength.
    signs: new Map(
      signs.flatMap((sign) => (saved.signs.includes(sign) ? [[sign, saved.signStrengths[saved.signs.indexOf(sign)] ?? 1]] : [])),
    ),
  };
}

export function apply(saved: SavedView): void {
  view.set({ ...lookOf(saved), table: false });
  // Panels that come or go with a presentation change the window first.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if (saved.zoom > 0) mapOnScreen.handle?.lookAt({ x: saved.centerX, y: saved.centerY, zoom: saved.zoom });
      else mapOnScreen.handle?.show(saved.map);
    }),
  );
}

export const viewsOf = (all: readonly SavedView[], map: string): readonly SavedView[] => all.filter((each) => each.map === map);

export function save(doc: StudyDoc, map: string, name: string): string {
  const order = between(viewsOf(doc.all('view'), map).at(-1)?.order ?? null, null);
  const record: SavedView = { id: newId('view'), map, name, order, ...lookNow(doc, map, view.get()) };
  doc.edit('view.save', [{ op: 'put', record: { ...record } }]);
  return record.id;
}

export const update = (doc: StudyDoc, saved: SavedView): number =>
  doc.edit('view.update', [{ op: 'patch', id: saved.id, set: { ...lookNow(doc, saved.map, view.get()) } }]);
