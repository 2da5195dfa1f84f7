import { ApiError } from '../../app/api';
import { Signal } from '../../doc/signal';
import type { Sent } from './http';

/** What waits here, and why it was refused where the server said so. */
export interface Waiting {
  readonly observation: Sent;
  readonly refused: string | null;
}

export interface Standing {
  readonly waiting: readonly Waiting[];
  /** How many this page has had acknowledged. */
  readonly sent: number;
  /** The last try did not reach the server, or it asked to come back later. */
  readonly later: boolean;
  /** The browser keeps nothing: the page has to stay open until all is sent. */
  readonly unsafe: boolean;
}

export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const first = 2_000;
const longest = 30_000;

/**
 * Observations on their way: each is kept on this phone under its own number until the server has acknowledged it, one row each, so that two
 * tabs lose nothing of each other. Nothing of it stays here afterwards (L6).
 */
export class Outbox {
  readonly standing: Signal<Standing>;
  private readonly prefix: string;
  private busy = false;
  private closed = false;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private pause = first;

  constructor(
    word: string,
    private readonly send: (observation: Sent) => Promise<unknown>,
    private readonly shelf: Shelf,
  ) {
    this.prefix = `parcours.observe.${word}.`;
    this.standing = new Signal<Standing>({ waiting: this.read(), sent: 0, later: false, unsafe: false });
    void this.flush();
  }

  put(observation: Sent): void {
    const waiting: Waiting = { observation, refused: null };
    const unsafe = !this.keep(waiting);
    this.set({ waiting: [...this.now.waiting, waiting], unsafe: this.now.unsafe || unsafe });
    this.soon();
  }

  /** Gives up one that was refused. */
  drop(id: string): void {
    this.shelf.removeItem(this.prefix + id);
    this.set({ waiting: this.now.waiting.filter((each) => each.observation.id !== id) });
  }

  /** The network is back, or somebody looks again: no need to wait. */
  soon(): void {
    this.pause = first;
    void this.flush();
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.retry);
  }

  private get now(): Standing {
    return this.standing.get();
  }

  private async flush(): Promise<void> {
    if (this.busy || this.closed) return;
    this.busy = true;
    clearTimeout(this.retry);
    for (let next = this.first(); next && !this.closed; next = this.first()) {
      const { observation } = next;
      try {
        await this.send(observation);
        this.shelf.removeItem(this.prefix + observation.id);
        this.pause = first;
        this.set({
          waiting: this.now.waiting.filter((each) => each.observation.id !== observation.id),
          sent: this.now.sent + 1,
          later: false,
        });
      } catch (error) {
        if (isDecided(error)) {
          this.refuse(observation, error.rule ?? '');
          continue;
        }
        this.set({ later: true });
        this.retry = setTimeout(() => void this.flush(), this.pause);
        this.pause = Math.min(longest, this.pause * 2);
        break;
      }
    }
    this.busy = false;
  }

  private refuse(observation: Sent, rule: string): void {
    const refused = { observation, refused: rule };
    this.keep(refused);
    this.set({ waiting: this.now.waiting.map((each) => (each.observation.id === observation.id ? refused : each)) });
  }

  private first(): Waiting | undefined {
    return this.now.waiting.find((each) => each.refused === null);
  }

  private keep(waiting: Waiting): boolean {
    try {
      this.shelf.setItem(this.prefix + waiting.observation.id, JSON.stringify(waiting));
      return true;
    } catch {
      return false;
    }
  }

  private set(change: Partial<Standing>): void {
    this.standing.set({ ...this.now, ...change });
  }

  private read(): readonly Waiting[] {
    const all: Waiting[] = [];
    for (let at = 0; at < this.shelf.length; at++) {
      const key = this.shelf.key(at);
      if (!key?.startsWith(this.prefix)) continue;
      try {
        const waiting = JSON.parse(this.shelf.getItem(key) ?? '') as Waiting;
        if (typeof waiting.observation.id === 'string') all.push(waiting);
      } catch {
        // Of another version: nothing that can be sent.
      }
    }
    return all.sort((a, b) => (a.observation.id < b.observation.id ? -1 : 1));
  }
}

/** The server has decided; sending it again changes nothing. Too many at once, or no answer, is no decision. */
const isDecided = (error: unknown): error is ApiError =>
  error instanceof ApiError && error.status >= 400 && error.status < 500 && error.status !== 429 && error.status !== 408;
