/** A change of this tab as undo knows it: its sequence once made, its revision once ordered. */
export interface Mark {
  seq: number | null;
  revision: number | null;
  /** Changes of one gesture, sent in parts, are undone together. */
  readonly gesture: number;
}

type Stack = 'done' | 'undone';

interface Wish {
  readonly target: Mark;
  readonly result: Mark;
  /** Where the target was: it goes back there when the server refuses. */
  readonly from: Stack;
}

/** Undo of one's own changes (L21): the server makes the inverse; redo is the undo of the undo. A new edit clears redo. */
export class History {
  private done: Mark[] = [];
  private undone: Mark[] = [];
  /** Asked for while the change has no revision yet; kept in the order asked. */
  private wishes: Wish[] = [];
  /** Sent and not answered, by the sequence of the undo. */
  private readonly asked = new Map<number, Wish>();

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  edited(seq: number, gesture = seq): void {
    this.done.push({ seq, revision: null, gesture });
    this.undone = [];
  }

  /** The gesture that an edit is part of, while it can be undone. */
  gestureOf(seq: number | undefined): number | undefined {
    return this.done.find((mark) => mark.seq !== null && mark.seq === seq)?.gesture;
  }

  /** The last gesture, or the one of a sequence, wherever it is in the stack. */
  undo(seq?: number): void {
    this.take('done', seq === undefined ? this.done.at(-1) : this.done.find((mark) => mark.seq === seq));
  }

  redo(): void {
    this.take('undone', this.undone.at(-1));
  }

  private take(from: Stack, mark: Mark | undefined): void {
    if (!mark) return;
    const same = (each: Mark) => each.gesture === mark.gesture;
    const taken = this[from].filter(same).reverse();
    this[from] = this[from].filter((each) => !same(each));
    for (const each of taken) this.wish(each, from);
  }

  /** The undos that can be sent now, in order: send(revision) answers the sequence taken. */
  pump(send: (revision: number) => number): void {
    while (this.wishes[0]?.target.revision) {
      const wish = this.wishes.shift() as Wish;
      const seq = send(wish.target.revision as number);
      wish.result.seq = seq;
      this.asked.set(seq, wish);
    }
  }

  logged(seq: number, revision: number): void {
    this.asked.delete(seq);
    for (const mark of this.marks()) if (mark.seq === seq) mark.revision = revision;
  }

  /** The change, or the undo, of that sequence was refused. What the undo was to take back can be undone again, unless `final`. */
  refused(seq: number, final = false): void {
    const wish = this.asked.get(seq);
    this.asked.delete(seq);
    const dropped = this.wishes.filter((each) => each.target.seq === seq).map((each) => each.result);
    this.wishes = this.wishes.filter((each) => each.target.seq !== seq);
    const stays = (mark: Mark) => mark.seq !== seq && !dropped.includes(mark);
    this.done = this.done.filter(stays);
    this.undone = this.undone.filter(stays);
    if (wish && !final) this.putBack(wish);
  }

  /** In its place among the revisions: others may have been made since. */
  private putBack({ target, from }: Wish): void {
    const stack = this[from];
    const at = stack.findIndex((mark) => mark.revision === null || mark.revision > (target.revision ?? 0));
    stack.splice(at < 0 ? stack.length : at, 0, target);
  }

  private wish(target: Mark, from: Stack): void {
    const result: Mark = { seq: null, revision: null, gesture: target.gesture };
    this[from === 'done' ? 'undone' : 'done'].push(result);
    this.wishes.push({ target, result, from });
  }

  private *marks(): Iterable<Mark> {
    yield* this.done;
    yield* this.undone;
    for (const wish of this.wishes) yield wish.target;
  }
}
