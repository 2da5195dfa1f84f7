import { ApiError } from '../../app/api';
import { Signal } from '../../doc/signal';
import type { Answers, EntryAnswer, Write } from './http';

export type Keeping = 'kept' | 'keeping' | 'failed' | 'refused';

export interface Kept {
  /** What was typed and is not acknowledged yet, the oldest first. */
  readonly pending: ReadonlyMap<string, Write>;
  readonly state: Keeping;
}

/** Two writes of the same answer are one: the later. */
export const keyOf = (write: Write): string => ('entry' in write ? `entry ${write.entry}` : `score ${write.subject} ${write.scale}`);

interface Shelf {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/**
 * Sends the answers of one interview, one request at a time, and keeps what is not acknowledged on this machine until it is: a reload or a
 * lost network loses nothing. Nothing of it stays here afterwards (L6).
 */
export class Keeper {
  readonly kept: Signal<Kept>;
  private busy = false;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private readonly key: string;

  constructor(
    interview: string,
    private readonly send: (write: Write) => Promise<unknown>,
    private readonly shelf: Shelf,
    private readonly onSent: () => void = () => undefined,
  ) {
    this.key = `parcours.interview.${interview}`;
    const pending = this.read();
    this.kept = new Signal<Kept>({ pending, state: pending.size ? 'keeping' : 'kept' });
    void this.flush();
  }

  put(write: Write): void {
    const pending = new Map(this.kept.get().pending);
    pending.set(keyOf(write), write);
    this.set(pending, 'keeping');
    void this.flush();
  }

  close(): void {
    clearTimeout(this.retry);
  }

  private async flush(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    clearTimeout(this.retry);
    for (let next = this.first(); next; next = this.first()) {
      const [key, write] = next;
      try {
        await this.send(write);
      } catch (error) {
        // The server decided: sending it again would change nothing.
        const refused = error instanceof ApiError && error.status >= 400 && error.status < 500;
        if (refused) this.drop(key, write, 'refused');
        else {
          this.set(this.kept.get().pending, 'failed');
          this.retry = setTimeout(() => void this.flush(), 3_000);
          break;
        }
        continue;
      }
      this.drop(key, write, 'kept');
    }
    this.busy = false;
  }

  private first(): readonly [string, Write] | undefined {
    return this.kept.get().pending.entries().next().value;
  }

  /** Unless it was written anew meanwhile. */
  private drop(key: string, write: Write, state: Keeping): void {
    const pending = new Map(this.kept.get().pending);
    if (pending.get(key) === write) pending.delete(key);
    this.set(pending, pending.size ? 'keeping' : state);
    this.onSent();
  }

  private set(pending: ReadonlyMap<string, Write>, state: Keeping): void {
    if (pending.size) this.shelf.setItem(this.key, JSON.stringify([...pending.values()]));
    else this.shelf.removeItem(this.key);
    this.kept.set({ pending, state });
  }

  private read(): ReadonlyMap<string, Write> {
    try {
      const list = JSON.parse(this.shelf.getItem(this.key) ?? '[]') as readonly Write[];
      return new Map(list.map((each) => [keyOf(each), each]));
    } catch {
      return new Map();
    }
  }
}

/** The server's answers with what is on its way laid over them. */
export function over(answers: Answers, pending: ReadonlyMap<string, Write>): Answers {
  let { scales, entries } = answers;
  for (const write of pending.values()) {
    if ('entry' in write) {
      const entry: EntryAnswer = { id: write.entry, subject: write.subject, kind: write.kind, topic: write.topic, text: write.text };
      const known = entries.some((each) => each.id === write.entry);
      if (!write.text) entries = entries.filter((each) => each.id !== write.entry);
      else entries = known ? entries.map((each) => (each.id === write.entry ? entry : each)) : [...entries, entry];
    } else {
      const rest = scales.filter((each) => each.subject !== write.subject || each.scale !== write.scale);
      scales = write.value === null ? rest : [...rest, { subject: write.subject, scale: write.scale, value: write.value }];
    }
  }
  return { ...answers, scales, entries };
}
