import type { MapIntents, MapLook, Measures } from './ports';

/** A map to be looked at: nothing on it asks for anything. */
export const readOnly: MapIntents = {
  readOnly: true,
  select: () => undefined,
  focusPath: () => undefined,
  move: () => undefined,
  add: () => null,
  rename: () => undefined,
  remove: () => undefined,
  step: () => undefined,
  present: () => undefined,
  inspect: () => undefined,
};

export const plainLook: MapLook = { tool: 'hand', kpi: null, selection: new Set(), path: null, opacity: new Map() };
export const unmeasured: Measures = { overlay: null, band: null };
