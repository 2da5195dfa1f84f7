import type { Ahead } from './model/picture';
import type { BandPicture, MapOverlay, MarkKind, PathKind, Scene, Triptych } from './wire';

/** Something the map reads and is told about. */
export interface Source<T> {
  get(): T;
  subscribe(listener: () => void): () => void;
}

/** In the order in which they are listed and painted. */
export const pathKinds = ['reference', 'exception', 'anomaly'] as const satisfies readonly PathKind[];

export type Tool = 'select' | 'hand' | 'touchpoint' | 'note' | 'span' | 'path';
/** Scored by people in a qualification round. */
export const scored = ['cx', 'ex', 'ops'] as const satisfies readonly Triptych[];
/** What can colour the cards, in the order of the colours --c0 to --c6. */
export const indicators = ['nps', 'wait', 'rework', 'volume', ...scored] as const;
export type Kpi = (typeof indicators)[number] | null;

/** What is written on the map beside its lines, each faded or hidden alone. */
export const signs = [
  'colour',
  'figures',
  'weights',
  'rings',
  'curve',
  'bands',
  'moments',
  'marks',
  'standings',
  'voice',
  'actions',
  'votes',
  'notes',
  'comments',
  'photos',
  'spans',
] as const;
export type Sign = (typeof signs)[number];

/** How the map is looked at: never part of the document, never in undo. */
export interface MapLook {
  readonly tool: Tool;
  readonly kpi: Kpi;
  readonly selection: ReadonlySet<string>;
  /** The cell that was chosen instead of what stands in it. */
  readonly cell?: { readonly stage: string; readonly lane: string } | null;
  /** The cards at full strength; null for all. */
  readonly only?: ReadonlySet<string> | null;
  /** The path being drawn or read; the others fade. */
  readonly path: string | null;
  /** Opacity (0..1) of the paths that are not at full strength; 0 hides. */
  readonly opacity: ReadonlyMap<string, number>;
  /** Opacity (0..1) of the signs that are not at full strength; 0 hides. */
  readonly signs?: ReadonlyMap<Sign, number>;
}

/** Somebody else on the map. */
export interface Guest {
  readonly client: string;
  readonly name: string;
  /** Index 0-7 of the presence colour. */
  readonly color: number;
  readonly x: number | null;
  readonly y: number | null;
  readonly selection: readonly string[];
}

export type { MarkKind, Triptych } from './wire';

/** What the last round said of a card on one axis. */
export interface CardScore {
  readonly median: number;
  readonly low: number;
  readonly high: number;
  readonly n: number;
}

export interface CardMark {
  readonly kind: MarkKind;
  /** Confirmed, not a hypothesis. */
  readonly sure: boolean;
}

/** What customers stated of a card, the actions under way for it, and what the vote shown gave it. */
export interface CardTalk {
  readonly voices: number;
  readonly actions: number;
  readonly votes?: { readonly count: number; readonly name: string };
}

/** Whether what is drawn still holds. */
export type CardStanding = 'toCheck' | 'confirmed' | 'obsolete' | 'contradicted';

/** What people said, beside what is measured: scores by card, marks by card, path or step. */
export interface Noticed {
  readonly scores: ReadonlyMap<string, Readonly<Partial<Record<Triptych, CardScore>>>>;
  readonly marks: ReadonlyMap<string, readonly CardMark[]>;
  readonly talk?: ReadonlyMap<string, CardTalk>;
  /** By card, path, stage or note. */
  readonly standings?: ReadonlyMap<string, CardStanding>;
  /** The references that were exceptions. */
  readonly promoted?: ReadonlySet<string>;
}

export interface Measures {
  readonly overlay: MapOverlay | null;
  readonly band: BandPicture | null;
  readonly noticed?: Noticed | null;
}

/** A customer's words as a card shows them; text is null once they were erased. */
export interface QuoteWords {
  readonly text: string | null;
  readonly lines: readonly string[];
}

/** A picture laid under the map, in its units. */
export interface MapUnderlay {
  readonly address: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly opacity: number;
}

export interface MapSources {
  readonly scene: Source<Scene | null>;
  readonly ahead: Source<Ahead | null>;
  /** Whether edits of one's own wait for the server; where it is not said, all are. */
  readonly own?: () => boolean;
  readonly measures: Source<Measures>;
  readonly look: Source<MapLook>;
  readonly guests: Source<readonly Guest[]>;
  /** Open comments by the record they are about; none where nobody comments. */
  readonly comments?: Source<ReadonlyMap<string, number>>;
  /** The words of quotes by quote (L6: they are no part of the scene). */
  readonly words?: Source<ReadonlyMap<string, QuoteWords>>;
  /** Where a picture is found. */
  /** What is traced; null for nothing. */
  readonly underlay?: Source<MapUnderlay | null>;
  readonly pictureOf?: (picture: string) => string | null;
}

/** Where a span is put. */
export interface SpanMove {
  readonly first: string;
  readonly last: string;
  readonly lane: string | null;
}

/** A card or a note put into a cell; place counts from the top, among the cards that do not move. */
export interface CardMove {
  readonly id: string;
  readonly stage: string;
  readonly lane: string;
  readonly place: number;
}

/** What the map asks for; each call is one gesture and one mark in the history. */
export interface MapIntents {
  /** The map is only read: nothing on it opens a field. */
  readonly readOnly?: boolean;
  select(ids: readonly string[]): void;
  /** A cell, empty or not, is where the next thing goes. */
  chooseCell?(cell: { readonly stage: string; readonly lane: string } | null): void;
  /** What can be done here is asked for, at a point of the page; what it is about is chosen already. */
  menu?(x: number, y: number): void;
  focusPath(path: string | null): void;
  /** One gesture, however many cards. */
  move(moves: readonly CardMove[]): void;
  add(stage: string, lane: string): string | null;
  /** A sticky note, to be written at once. */
  addNote?(stage: string, lane: string): string | null;
  /** A bar over this stage of this lane, to be named at once. */
  addSpan?(stage: string, lane: string): string | null;
  placeSpan?(id: string, place: SpanMove): void;
  /** A card's name, a span's, or a note's text; a note without text goes. */
  rename(id: string, name: string): void;
  /** The writing on something ended and changed nothing. */
  settle?(id: string): void;
  remove(ids: readonly string[]): void;
  /** Whether the items still hold. */
  judge?(ids: readonly string[], standing: CardStanding): void;
  step(touchpoint: string): void;
  present(x: number, y: number): void;
  inspect(id: string): void;
  /** An expectation of a band is looked at: the moment of truth of this card, or one of its conditions. */
  expectation?(touchpoint: string, record: string): void;
}

export type Translate = (key: string, args?: Record<string, string | number>) => string;
