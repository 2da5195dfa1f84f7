import type { ClientMessage, Op, ServerMessage } from '../types/wire';
import type { Notice } from './contract';
import { History } from './history';
import { applyOps } from './ops';
import { Records } from './records';

/** The schema version this client reads and writes (L5). */
export const schemaVersion = 2;

/** Changes on their way at once: a second of what the server takes. */
export const mostUnanswered = 50;

type Log = Extract<ServerMessage, { t: 'log' }>;

interface Pending {
  readonly seq: number;
  readonly message: Extract<ClientMessage, { t: 'change' | 'undo' | 'restore' }>;
  /** What was applied here; an undo or a restore waits for the server's operations. */
  readonly ops: readonly Op[];
  inverse: Op[];
  sent: boolean;
}

export type Outcome = { readonly resume: boolean; readonly notices: readonly Notice[] };

const fine: Outcome = { resume: false, notices: [] };

/** Under the server's 200 operations and 64 KiB a change, with room for what surrounds them. */
const mostOps = 200;
const mostBytes = 60 * 1024;
const utf8 = new TextEncoder();

function* inParts(ops: readonly Op[]): Generator<readonly Op[]> {
  let [part, bytes]: [Op[], number] = [[], 0];
  for (const op of ops) {
    const size = utf8.encode(JSON.stringify(op)).length;
    if (part.length === mostOps || (part.length > 0 && bytes + size > mostBytes)) {
      yield part;
      [part, bytes] = [[], 0];
    }
    part.push(op);
    bytes += size;
  }
  if (part.length > 0) yield part;
}

/**
 * The client's side of docs/sync-spec.md, without socket, clock or page: the confirmed document with this tab's pending changes on
 * top. A change is frozen once made; it leaves when the stream brings it back, or its refusal (L8, L12, L20).
 */
export class SyncCore {
  readonly records = new Records();
  readonly history = new History();
  /** Last revision held; -1 before the first snapshot. */
  last = -1;
  lastEntry: { by: string; at: string; intent: string } | null = null;
  /** True after welcome and catch-up: pending changes may be sent. */
  live = false;
  private pending: Pending[] = [];
  private head = 0;
  private nextSeq = 1;
  /** Pending changes up to this sequence are in the awaited snapshot, or refused: nothing will answer them (L12). */
  private decided = 0;
  private chunks: Extract<ServerMessage, { t: 'snapshot' }>[] = [];

  constructor(readonly client: string) {}

  get waiting(): number {
    return this.pending.length;
  }

  hello(name: string): ClientMessage {
    return { t: 'hello', protocol: 1, client: this.client, last: this.last, schema: schemaVersion, name };
  }

  /**
   * The sequence of the change; 0 when there is nothing to change. What is more than the server takes at once (L26: a frozen change it will not
   * take would come back for ever) goes as several, in order, which undo takes back together; so
   * does what is made with an earlier edit.
   */
  edit(intent: string, ops: readonly Op[], withEdit?: number): number {
    const gesture = this.history.gestureOf(withEdit) ?? this.nextSeq;
    let seq = 0;
    for (const part of inParts(ops)) seq = this.editPart(intent, part, gesture);
    this.records.flush();
    return seq;
  }

  private editPart(intent: string, ops: readonly Op[], gesture: number): number {
    const seq = this.nextSeq++;
    const message = { t: 'change', seq, base: Math.max(0, this.last), intent, ops } as const;
    this.pending.push({ seq, message, ops, inverse: applyOps(this.records, ops), sent: false });
    this.history.edited(seq, gesture);
    return seq;
  }

  /** Goes back to an earlier revision as one new change, which the server works out: for this tab an edit like any other. */
  restore(revision: number): number {
    const seq = this.nextSeq++;
    this.pending.push({ seq, message: { t: 'restore', seq, revision }, ops: [], inverse: [], sent: false });
    this.history.edited(seq);
    return seq;
  }

  undo(seq?: number): void {
    this.history.undo(seq);
    this.pump();
  }

  redo(): void {
    this.history.redo();
    this.pump();
  }

  /**
   * What to send now, in order; each is marked as sent. Only so many go unanswered: the server reads 50 changes a second once its burst is
   * spent (L26), and what the socket carries besides (watch, presence, pings) must not wait behind a thousand edits made offline.
   */
  outbox(): ClientMessage[] {
    if (!this.live) return [];
    const unanswered = this.pending.filter((change) => change.sent).length;
    const out = this.pending.filter((change) => !change.sent).slice(0, Math.max(0, mostUnanswered - unanswered));
    for (const change of out) change.sent = true;
    return out.map((change) => change.message);
  }

  /** The socket is gone: everything pending will be sent again, in order. */
  disconnected(): void {
    this.live = false;
    this.chunks = [];
    for (const change of this.pending) change.sent = false;
  }

  receive(message: ServerMessage): Outcome {
    switch (message.t) {
      case 'welcome':
        this.head = message.head;
        this.decided = message.mode === 'snapshot' ? (message.seq ?? 0) : 0;
        this.live = message.mode === 'tail' && this.last >= this.head;
        return fine;
      case 'snapshot':
        return this.snapshot(message);
      case 'log':
        return this.log(message);
      case 'refused':
        return this.refused(message);
      default:
        return fine;
    }
  }

  private snapshot(chunk: Extract<ServerMessage, { t: 'snapshot' }>): Outcome {
    this.chunks.push(chunk);
    if (this.chunks.length < chunk.of) return fine;
    for (const record of this.records.everything()) this.records.delete(record.id);
    for (const part of this.chunks) for (const record of part.records) this.records.set(record);
    this.chunks = [];
    this.last = chunk.revision;
    this.dropDecided();
    this.reapply();
    this.caughtUp();
    return fine;
  }

  /** Their revisions are unknown here, so they cannot be undone either. */
  private dropDecided(): void {
    for (const change of this.pending) if (change.seq <= this.decided) this.history.refused(change.seq, true);
    this.pending = this.pending.filter((change) => change.seq > this.decided);
  }

  private log(entry: Log): Outcome {
    const own = entry.seq ?? null;
    if (entry.revision <= this.last) {
      // Held already (by a snapshot): the change itself is answered all the same.
      if (own !== null) this.settle(own, entry.revision);
      return fine;
    }
    if (entry.revision !== this.last + 1) return { resume: true, notices: [] };
    this.last = entry.revision;
    this.lastEntry = { by: entry.by, at: entry.at, intent: entry.intent };
    const first = this.pending[0];
    if (own !== null && first?.seq === own && first.message.t === 'change' && !entry.ops) {
      // As sent, and the oldest: what is shown is already right.
      this.pending.shift();
    } else {
      this.revert();
      const ops = entry.ops ?? this.pending.find((change) => change.seq === own)?.ops ?? [];
      applyOps(this.records, ops);
      // One client's changes are answered in order: those before an answered one are settled too.
      if (own !== null) this.pending = this.pending.filter((change) => change.seq > own);
      this.reapply();
    }
    if (own !== null) this.history.logged(own, entry.revision);
    this.caughtUp();
    return entry.skipped?.length ? { resume: false, notices: [{ kind: 'skipped', skipped: entry.skipped }] } : fine;
  }

  private refused(message: Extract<ServerMessage, { t: 'refused' }>): Outcome {
    const change = this.pending.find((each) => each.seq === message.seq);
    if (!change) return fine;
    const undo = change.message.t === 'undo';
    // Nothing there to undo: asking again would change nothing.
    const final = message.rule === 'S0.5';
    this.revert();
    this.pending = this.pending.filter((each) => each !== change);
    this.reapply();
    this.history.refused(message.seq, final);
    const again = undo && !final;
    return { resume: false, notices: [{ kind: 'refused', rule: message.rule, detail: message.detail ?? null, ...(again && { again }) }] };
  }

  private settle(seq: number, revision: number): void {
    this.revert();
    this.pending = this.pending.filter((change) => change.seq > seq);
    this.reapply();
    this.history.logged(seq, revision);
    this.pump();
  }

  private caughtUp(): void {
    if (!this.live && this.last >= this.head) this.live = true;
    this.pump();
  }

  /** Asks the server to undo an own revision, outside the history of this tab. */
  undoRevision(revision: number): number {
    const seq = this.nextSeq++;
    this.pending.push({ seq, message: { t: 'undo', seq, revision }, ops: [], inverse: [], sent: false });
    return seq;
  }

  private pump(): void {
    this.history.pump((revision) => this.undoRevision(revision));
  }

  private revert(): void {
    for (const change of [...this.pending].reverse()) applyOps(this.records, change.inverse);
  }

  private reapply(): void {
    for (const change of this.pending) change.inverse = applyOps(this.records, change.ops);
    this.records.flush();
  }
}
