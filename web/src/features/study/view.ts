import { create } from 'zustand';
import type { MapHandle } from '../../map/handle';
import type { Kpi, Sign, Tool } from '../../map/ports';
import type { PathKind } from '../../types/wire';
import { afterDialog } from '../../ui/focus';
import { tourWanted } from '../tour/tour';
import { hiddenUnderlays, keepHidden } from './hiddenUnderlays';

export interface PathDraft {
  readonly name: string;
  readonly kind: PathKind;
}

/** How this tab looks at the map: never part of the document, never in undo. */
export interface View {
  readonly tool: Tool;
  readonly kpi: Kpi;
  readonly selection: ReadonlySet<string>;
  /** The cell chosen, for what comes next. */
  readonly cell: { readonly stage: string; readonly lane: string } | null;
  /** Where on the page the map's menu is open; null when it is not. */
  readonly menu: { readonly x: number; readonly y: number } | null;
  /** The information system whose touchpoints stand out; null for none. */
  readonly system: string | null;
  /** The role of the stakeholders whose touchpoints stand out; null for none. */
  readonly role: string | null;
  /** The text that was pasted for the table dialog to read. */
  readonly pasted: string;
  /** The path being read or drawn. */
  readonly path: string | null;
  /** A path about to be drawn: the first click on a card makes it. */
  readonly draft: PathDraft | null;
  readonly hidden: ReadonlySet<string>;
  readonly solo: string | null;
  /** Strength (0..1) of paths and layers set under full. */
  readonly strength: ReadonlyMap<string, number>;
  /** Strength (0..1) of the signs of the map set under full. */
  readonly signs: ReadonlyMap<Sign, number>;
  /** Folders of layers whose paths are folded away. */
  readonly folded: ReadonlySet<string>;
  /** The record in the inspector. */
  readonly inspected: string | null;
  readonly leftOpen: boolean;
  /** The check of the map in the left panel, instead of its layers. */
  readonly checking: boolean;
  /** The comments of the map in the left panel, instead of its layers. */
  readonly commenting: boolean;
  /** The revealed vote that the cards show: null for the last one, empty for none. */
  readonly vote: string | null;
  /** The workshops of the map in the left panel, before anything else there. */
  readonly workshop: boolean;
  /** The saved view shown in a presentation; null when none is on. */
  readonly presenting: string | null;
  /** The tab of somebody else whose view this one follows; null for none. */
  readonly following: string | null;
  /** The five steps of the first visit are shown. */
  readonly tour: boolean;
  /** Pictures laid under maps that are hidden here, and stay so: by their ids. */
  readonly hiddenUnderlays: ReadonlySet<string>;
  /** It is being placed. */
  readonly placing: boolean;
  /** The map as tables instead of a drawing. */
  readonly table: boolean;
  /** The history beside a map that is only read, instead of the map to work on. */
  readonly history: boolean;
  /** The moment of truth whose chain is read; null for none. */
  readonly chain: string | null;
  readonly dialog:
    | 'palette'
    | 'logs'
    | 'stages'
    | 'scenario'
    | 'journal'
    | 'quadrant'
    | 'goal'
    | 'rounds'
    | 'marks'
    | 'spreadsheet'
    | 'importMap'
    | 'standings'
    | 'sources'
    | 'exportStudy'
    | 'keys'
    | null;
  /** The log whose measures are shown; null for the newest. */
  readonly log: string | null;
}

const first: View = {
  tool: 'select',
  kpi: 'nps',
  selection: new Set(),
  cell: null,
  menu: null,
  system: null,
  role: null,
  pasted: '',
  path: null,
  draft: null,
  hidden: new Set(),
  solo: null,
  strength: new Map(),
  signs: new Map(),
  folded: new Set(),
  inspected: null,
  // On a phone the panel would leave no map.
  leftOpen: innerWidth > 760,
  checking: false,
  commenting: false,
  vote: null,
  workshop: false,
  presenting: null,
  following: null,
  tour: tourWanted(),
  hiddenUnderlays: hiddenUnderlays(),
  placing: false,
  table: false,
  history: false,
  chain: null,
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
      vote: null,
      tool: 'select',
      selection: new Set(),
      cell: null,
      menu: null,
      system: null,
      role: null,
      path: null,
      draft: null,
      hidden: new Set(),
      solo: null,
      strength: new Map(),
      inspected: null,
      placing: false,
      chain: null,
    }),
  toggleHidden(id: string): void {
    const hidden = new Set(view.get().hidden);
    if (!hidden.delete(id)) hidden.add(id);
    view.set({ hidden });
  },
  hideUnderlay: (id: string, hidden: boolean): void => useView.setState({ hiddenUnderlays: keepHidden(id, hidden) }),
  setSign(sign: Sign, value: number): void {
    const signs = new Map(view.get().signs);
    if (value >= 1) signs.delete(sign);
    else signs.set(sign, value);
    view.set({ signs });
  },
  toggleFolded(id: string): void {
    const folded = new Set(view.get().folded);
    if (!folded.delete(id)) folded.add(id);
    view.set({ folded });
  },
  setStrength(id: string, value: number): void {
    const strength = new Map(view.get().strength);
    if (value >= 1) strength.delete(id);
    else strength.set(id, value);
    view.set({ strength });
  },
  /** A path with a name and a kind, and no card yet: clicks on cards draw from now on, and no sheet is in the way. */
  sketch: (draft: PathDraft): void => useView.setState({ tool: 'path', path: null, draft, selection: new Set(), inspected: null }),
  draw: (path: string): void => useView.setState({ tool: 'path', path, draft: null, selection: new Set(), inspected: null }),
  endDrawing: (): void => useView.setState({ tool: 'select', draft: null }),
};

/** The map on screen; null while there is none (tables, another page). */
export const mapOnScreen: { handle: MapHandle | null } = { handle: null };

export const setHandle = (handle: MapHandle | null): void => {
  mapOnScreen.handle = handle;
};

/** The keys work on the map once the dialog is gone; who was quicker and is on the map already, perhaps writing, stays where they are. */
export const enterMap = (): void =>
  afterDialog(() => {
    if (!document.activeElement?.closest('.map-viewport')) mapOnScreen.handle?.enter();
  });

/** A tool that puts something on the map: its keys work there, not in the dialog or on the button that it was chosen in. */
export function takeTool(tool: Tool): void {
  view.set({ tool });
  if (tool !== 'select' && tool !== 'hand') enterMap();
}

/** Opacity of a path: 0 when hidden, or when another is solo; else its strength. */
export function opacityOf(state: View, path: string): number {
  if (state.solo !== null) return state.solo === path ? 1 : 0;
  return state.hidden.has(path) ? 0 : (state.strength.get(path) ?? 1);
}
