/** A change of this tab as undo knows it: its sequence once made, its revision once ordered. */
export interface Mark {
  seq: number | null;
  revision: number | null;
}

interface Wish {
  readonly target: Mark;
  readonly result: Mark;
}

/** Undo of one's own changes (L21): the server makes the inverse; redo is the undo of the undo. A new edit clears redo. */
export class History {
  private readonly done: Mark[] = [];
  private undone: Mark[] = [];
  /** Asked for while the change has no revision yet; kept in the order asked. */
  private wishes: Wish[] = [];

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  edited(seq: number): void {
    this.done.push({ seq, revision: null });
    this.undone = [];
  }

  /** The last change, or the one of a sequence, wherever it is in the stack. */
  undo(seq?: number): void {
    if (seq === undefined) this.wish(this.done.pop(), this.undone);
    else {
      const at = this.done.findIndex((mark) => mark.seq === seq);
      if (at >= 0) this.wish(this.done.splice(at, 1)[0], this.undone);
    }
  }

  redo(): void {
    this.wish(this.undone.pop(), this.done);
  }

  /** The undos that can be sent now, in order: send(revision) answers the sequence taken. */
  pump(send: (revision: number) => number): void {
    while (this.wishes[0]?.target.revision) {
      const wish = this.wishes.shift() as Wish;
      wish.result.seq = send(wish.target.revision as number);
    }
  }

  logged(seq: number, revision: number): void {
    for (const mark of this.marks()) if (mark.seq === seq) mark.revision = revision;
  }

  refused(seq: number): void {
    for (const list of [this.done, this.undone]) {
      const at = list.findIndex((mark) => mark.seq === seq);
      if (at >= 0) list.splice(at, 1);
    }
    const dropped = this.wishes.filter((wish) => wish.target.seq === seq).map((wish) => wish.result);
    this.wishes = this.wishes.filter((wish) => wish.target.seq !== seq);
    this.undone = this.undone.filter((mark) => !dropped.includes(mark));
  }

  private wish(target: Mark | undefined, to: Mark[]): void {
    if (!target) return;
    const result: Mark = { seq: null, revision: null };
    to.push(result);
    this.wishes.push({ target, result });
  }

  private *marks(): Iterable<Mark> {
    yield* this.done;
    yield* this.undone;
    for (const wish of this.wishes) yield wish.target;
  }
}
