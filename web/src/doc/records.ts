import type { AnyRecord } from '../types/wire';
import { kindOf } from './ids';

const byOrder = (a: AnyRecord, b: AnyRecord): number => {
  const [x, y] = [String(a.order ?? ''), String(b.order ?? '')];
  if (x !== y) return x < y ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
};

/** The flat dictionary of records (L1) with subscriptions by record, by kind, and by '*'. Changes are told by flush(), once. */
export class Records {
  private readonly byId = new Map<string, AnyRecord>();
  private readonly byKind = new Map<string, Map<string, AnyRecord>>();
  private readonly sorted = new Map<string, readonly AnyRecord[]>();
  private readonly listeners = new Map<string, Set<() => void>>();
  /** Id to the record before the first change since the last flush. */
  private readonly before = new Map<string, AnyRecord | undefined>();

  find(id: string): AnyRecord | null {
    return this.byId.get(id) ?? null;
  }

  /** Sorted by (order, id); the same array until one of them changes. */
  all(kind: string): readonly AnyRecord[] {
    const known = this.sorted.get(kind);
    if (known) return known;
    const list = [...(this.byKind.get(kind)?.values() ?? [])].sort(byOrder);
    this.sorted.set(kind, list);
    return list;
  }

  everything(): readonly AnyRecord[] {
    return [...this.byId.values()];
  }

  set(record: AnyRecord): void {
    this.touch(record.id);
    const kind = kindOf(record.id);
    this.byId.set(record.id, record);
    const list = this.byKind.get(kind);
    if (list) list.set(record.id, record);
    else this.byKind.set(kind, new Map([[record.id, record]]));
  }

  delete(id: string): void {
    this.touch(id);
    this.byId.delete(id);
    this.byKind.get(kindOf(id))?.delete(id);
  }

  subscribe(key: string, listener: () => void): () => void {
    const set = this.listeners.get(key) ?? new Set();
    this.listeners.set(key, set);
    set.add(listener);
    return () => {
      set.delete(listener);
      if (set.size === 0 && this.listeners.get(key) === set) this.listeners.delete(key);
    };
  }

  /** Tells what differs from the last flush. */
  flush(): void {
    const told = new Set<string>();
    for (const [id, old] of this.before) {
      const now = this.byId.get(id);
      if (now === old) continue;
      // Taking pending edits back and applying them again makes equal records: the old object stays, and nobody is woken.
      if (now && old && sameRecord(now, old)) {
        this.byId.set(id, old);
        this.byKind.get(kindOf(id))?.set(id, old);
        this.sorted.delete(kindOf(id));
        continue;
      }
      told.add(id).add(kindOf(id)).add('*');
    }
    this.before.clear();
    for (const key of told) for (const listener of [...(this.listeners.get(key) ?? [])]) listener();
  }

  private touch(id: string): void {
    if (!this.before.has(id)) this.before.set(id, this.byId.get(id));
    this.sorted.delete(kindOf(id));
  }
}

function sameRecord(a: AnyRecord, b: AnyRecord): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => same(a[key], b[key]));
}

function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, i) => same(item, b[i]));
}
