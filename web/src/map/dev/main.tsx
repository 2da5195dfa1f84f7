import { createRoot } from 'react-dom/client';
import { MapView } from '../MapView';
import type { Ahead } from '../model/picture';
import { Signal } from '../model/signal';
import type { Guest, MapLook, MapSources } from '../ports';
import type { Touchpoint } from '../wire';
import { makeFixture } from './fixture';
import { devText } from './texts';

/** Development page: ?n=5000 for many cards, ?theme=dark, ?kpi=volume. */
const query = new URLSearchParams(location.search);
const many = Number(query.get('n') ?? 60);
if (query.get('theme') === 'dark') document.documentElement.dataset.theme = 'dark';
const fixture = many > 500 ? makeFixture(40, 12, many, 40) : makeFixture(12, 8, many, 8);

const look = new Signal<MapLook>({
  tool: (query.get('tool') as MapLook['tool']) ?? 'select',
  kpi: (query.get('kpi') as MapLook['kpi']) ?? 'nps',
  selection: new Set(),
  path: null,
  opacity: new Map(),
});
const ahead = new Signal<Ahead | null>(fixture.ahead);
const guests = new Signal<readonly Guest[]>(
  query.has('guests')
    ? [
        { client: 'a', name: 'Claire', color: 0, x: 760, y: 300, selection: ['touchpoint:3'] },
        { client: 'b', name: 'Amine', color: 1, x: 1300, y: 520, selection: [] },
      ]
    : [],
);
const sources: MapSources = {
  scene: new Signal(fixture.scene),
  ahead,
  measures: new Signal({ overlay: fixture.overlay, band: fixture.band }),
  look,
  guests,
};

const patch = (id: string, values: Partial<Touchpoint>) => {
  const state = ahead.get();
  const record = state?.touchpoints.get(id);
  if (state && record) ahead.set({ ...state, touchpoints: new Map(state.touchpoints).set(id, { ...record, ...values }) });
};

let made = 0;
createRoot(document.getElementById('root') as HTMLElement).render(
  <MapView
    sources={sources}
    t={devText}
    language="fr"
    intents={{
      select: (ids) => look.set({ ...look.get(), selection: new Set(ids) }),
      focusPath: (path) => look.set({ ...look.get(), path }),
      move: (moves) => moves.forEach(({ id, stage, lane }) => void patch(id, { stage, lane })),
      add: (stage, lane) => {
        const id = `touchpoint:new${made++}`;
        const state = ahead.get();
        if (state)
          ahead.set({
            ...state,
            touchpoints: new Map(state.touchpoints).set(id, { id, stage, lane, name: 'Nouveau', order: 'z', icon: '' }),
          });
        return id;
      },
      rename: (id, name) => patch(id, { name }),
      remove: (ids) => {
        const state = ahead.get();
        if (state) ahead.set({ ...state, touchpoints: new Map([...state.touchpoints].filter(([id]) => !ids.includes(id))) });
      },
      step: () => undefined,
      present: () => undefined,
      inspect: () => undefined,
    }}
  />,
);
Object.assign(window, { mapDev: { look, ahead, sources } });
