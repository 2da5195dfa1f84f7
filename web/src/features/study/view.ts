import { create } from 'zustand';
import type { Kpi, Tool } from '../../map/ports';

/** How this tab looks at the map: never part of the document, never in undo. */
export interface View {
  readonly tool: Tool;
  readonly kpi: Kpi;
  readonly selection: ReadonlySet<string>;
  /** The path being read or drawn. */
  readonly path: string | null;
  readonly hidden: ReadonlySet<string>;
  readonly solo: string | null;
  /** Strength (0..1) of paths and layers set under full. */
  readonly strength: ReadonlyMap<string, number>;
  /** The record in the inspector. */
  readonly inspected: string | null;
  readonly leftOpen: boolean;
  /** The map as tables instead of a drawing. */
  readonly table: boolean;
  readonly dialog: 'palette' | 'logs' | 'stages' | null;
  /** The log whose measures are shown; null for the newest. */
  readonly log: string | null;
}

const first: View = {
  tool: 'select',
  kpi: 'nps',
  selection: new Set(),
  path: null,
  hidden: new Set(),
  solo: null,
  strength: new Map(),
  inspected: null,
  leftOpen: true,
  table: false,
  dialog: null,
  log: null,
};

export const useView = create<View>(() => first);

export const view = {
  set: (change: Partial<View>): void => useView.setState(change),
  get: (): View => useView.getState(),
  /** Another map: what belongs to the last one is forgotten. */
  enterMap: (): void =>
    useView.setState({
      tool: 'select',
      selection: new Set(),
      path: null,
      hidden: new Set(),
      solo: null,
      strength: new Map(),
      inspected: null,
    }),
  toggleHidden(id: string): void {
    const hidden = new Set(view.get().hidden);
    if (!hidden.delete(id)) hidden.add(id);
    view.set({ hidden });
  },
  setStrength(id: string, value: number): void {
    const strength = new Map(view.get().strength);
    if (value >= 1) strength.delete(id);
    else strength.set(id, value);
    view.set({ strength });
  },
  draw: (path: string): void => useView.setState({ tool: 'path', path, selection: new Set() }),
  endDrawing: (): void => useView.setState({ tool: 'select' }),
};

/** Opacity of a path: 0 when hidden, or when another is solo; else its strength. */
export function opacityOf(state: View, path: string): number {
  if (state.solo !== null) return state.solo === path ? 1 : 0;
  return state.hidden.has(path) ? 0 : (state.strength.get(path) ?? 1);
}
