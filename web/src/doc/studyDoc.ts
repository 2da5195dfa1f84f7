import type { AnyRecord, Kind, Op, RecordKinds } from '../types/wire';
import type { StudyDoc } from './contract';
import { kindOf } from './ids';
import type { SyncCore } from './syncCore';

/** The document as the interface sees it. `changed` is called after each edit, to send it. */
export class LiveDoc implements StudyDoc {
  constructor(
    private readonly core: SyncCore,
    private readonly changed: () => void,
  ) {}

  get waiting(): number {
    return this.core.waiting;
  }

  get<K extends Kind>(kind: K, id: string | null | undefined): RecordKinds[K] | null {
    return id && kindOf(id) === kind ? (this.core.records.find(id) as RecordKinds[K] | null) : null;
  }

  find(id: string): AnyRecord | null {
    return this.core.records.find(id);
  }

  everything(): readonly AnyRecord[] {
    return this.core.records.everything();
  }

  all<K extends Kind>(kind: K): readonly RecordKinds[K][] {
    return this.core.records.all(kind) as unknown as readonly RecordKinds[K][];
  }

  subscribe(key: string, listener: () => void): () => void {
    return this.core.records.subscribe(key, listener);
  }

  edit(intent: string, ops: readonly Op[], withEdit?: number): number {
    const edit = this.core.edit(intent, ops, withEdit);
    this.changed();
    return edit;
  }

  restore(revision: number): number {
    const edit = this.core.restore(revision);
    this.changed();
    return edit;
  }

  undo(edit?: number): void {
    this.core.undo(edit);
    this.changed();
  }

  redo(): void {
    this.core.redo();
    this.changed();
  }
}
