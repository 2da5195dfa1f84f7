import type { StudyDoc } from '../../doc/contract';
import type { Note, StageSpan, Touchpoint } from '../../types/wire';

export type Drafted =
  | { readonly kind: 'touchpoint'; readonly record: Touchpoint }
  | { readonly kind: 'note'; readonly record: Note }
  | { readonly kind: 'span'; readonly record: StageSpan };

/**
 * [S66.2] Something just put on a map whose words are being written: it enters the document with them, so that both are one change, one
 * undo and one line of the history.
 */
export class Draft {
  private held: Drafted | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly doc: StudyDoc) {}

  get = (): Drafted | null => this.held;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  begin(drafted: Drafted): string {
    this.end(null);
    this.held = drafted;
    this.tell();
    return drafted.record.id;
  }

  holds = (id: string): boolean => this.held?.record.id === id;

  /** Its words stand, null for those it came with; a note without any is not made. True when it was. */
  end(words: string | null): boolean {
    const drafted = this.held;
    if (!drafted) return false;
    this.held = null;
    const record = written(drafted, words);
    if (record) this.doc.edit(`${drafted.kind}.add`, [{ op: 'put', record: { ...record } }]);
    this.tell();
    return record !== null;
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

function written(drafted: Drafted, words: string | null): Drafted['record'] | null {
  if (drafted.kind === 'touchpoint') return { ...drafted.record, name: words || drafted.record.name };
  const text = words || drafted.record.text;
  return text === '' ? null : { ...drafted.record, text };
}

const drafts = new WeakMap<StudyDoc, Draft>();

/** The one draft of a document. */
export function draftOf(doc: StudyDoc): Draft {
  const known = drafts.get(doc);
  if (known) return known;
  const draft = new Draft(doc);
  drafts.set(doc, draft);
  return draft;
}

/** [L24] What is being written on the map is kept before the page goes: it is then among what waits for the server, and leaving asks. */
export function keepOnLeaving(doc: StudyDoc): () => void {
  const listening = new AbortController();
  const keep = () => {
    const field = document.activeElement;
    // A field that is left keeps its words.
    if (field instanceof HTMLElement && field.closest('.map-rename-place')) field.blur();
    draftOf(doc).end(null);
  };
  // Before the session looks whether something waits.
  for (const leaving of ['beforeunload', 'pagehide']) window.addEventListener(leaving, keep, { capture: true, signal: listening.signal });
  return () => listening.abort();
}
