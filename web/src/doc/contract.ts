import type { AnyRecord, BandPicture, Kind, MapOverlay, Op, RecordKinds, Scene } from '../types/wire';

/** What the user is told about their work (L24): "saved" only when nothing waits. */
export type Saved =
  | { readonly state: 'saved' }
  | { readonly state: 'saving'; readonly waiting: number; readonly since: number }
  | { readonly state: 'offline'; readonly waiting: number; readonly since: number }
  | { readonly state: 'readOnly' }
  | { readonly state: 'outdated' };

export interface Guest {
  readonly client: string;
  readonly name: string;
  readonly color: number;
  readonly map: string | null;
  readonly x: number | null;
  readonly y: number | null;
  readonly selection: readonly string[];
  readonly editing: string | null;
  readonly view: Sight | null;
}

/** What somebody sees of a map: its middle and its width, in the map's units. */
export interface Sight {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Something to tell the user once: a refusal (rule of the catalogue), or properties an undo left alone. */
export interface Notice {
  readonly kind: 'refused' | 'skipped' | 'undone';
  readonly rule?: string;
  readonly detail?: string | null;
  readonly skipped?: readonly string[];
  /** A refused undo that may be asked for again. */
  readonly again?: boolean;
}

/** Who brings everybody to them, and to which map. */
export interface Call {
  readonly client: string;
  readonly name: string;
  readonly map: string;
}

/** Something to read and to watch. */
export interface Source<T> {
  get(): T;
  subscribe(listener: () => void): () => void;
}

/** The study as this tab sees it: confirmed records with the pending edits applied. */
export interface StudyDoc {
  /** Edits of this tab that the server has not answered. */
  readonly waiting: number;
  get<K extends Kind>(kind: K, id: string | null | undefined): RecordKinds[K] | null;
  find(id: string): AnyRecord | null;
  /** Every record, in no order. */
  everything(): readonly AnyRecord[];
  /** All records of a kind sorted by (order, id); the same array until one of them changes. */
  all<K extends Kind>(kind: K): readonly RecordKinds[K][];
  /** key: a record id, a kind, or '*'. */
  subscribe(key: string, listener: () => void): () => void;
  /**
   * One gesture, one mark in the history. Applied at once; sent in order. The answer names the edit; 0 when there was nothing to do.
   * An edit that goes with an earlier one is undone together with it.
   */
  edit(intent: string, ops: readonly Op[], withEdit?: number): number;
  /** Back to the content of a revision, as one new edit that can be undone; what it changes comes with the server's answer. */
  restore(revision: number): number;
  /** The last edit, or the one named; nothing when that one was undone already. */
  undo(edit?: number): void;
  redo(): void;
}

/** A study open in this tab. */
export interface StudySession {
  readonly doc: StudyDoc;
  readonly ready: Source<boolean>;
  readonly saved: Source<Saved>;
  readonly history: Source<{
    readonly undo: boolean;
    readonly redo: boolean;
    readonly revision: number;
    readonly last: { readonly by: string; readonly at: string; readonly intent: string } | null;
  }>;
  readonly scene: Source<Scene | null>;
  readonly measures: Source<{ readonly overlay: MapOverlay | null; readonly band: BandPicture | null }>;
  readonly guests: Source<readonly Guest[]>;
  /** How many observations of staff wait for a review; a new object each time something about them changed. */
  readonly noticed: Source<{ readonly waiting: number }>;
  /** Goes up when words of customers may have been erased: who shows some asks for them again (L6). */
  readonly wordsErased: Source<number>;
  readonly notices: { subscribe(listener: (notice: Notice) => void): () => void };
  /** Somebody brings everybody to where they are. */
  readonly calls: { subscribe(listener: (call: Call) => void): () => void };
  /** The server's clock, in milliseconds since 1970. */
  now(): number;
  /** Brings everybody to the map this tab shows. */
  gather(): void;
  watch(map: string | null, log?: string | null): void;
  present(state: {
    readonly map?: string | null;
    readonly x?: number | null;
    readonly y?: number | null;
    readonly selection?: readonly string[];
    readonly editing?: string | null;
    readonly view?: Sight | null;
    readonly follow?: string | null;
  }): void;
  close(): void;
}
