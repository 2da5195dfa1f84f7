import { describe, expect, it } from 'vitest';
import type { ClientMessage, Op, ServerMessage } from '../types/wire';
import { SyncCore } from './syncCore';

const rename = (name: string): Op => ({ op: 'patch', id: 'touchpoint:a', set: { name } });

/** A server of one study that knows the inverse of each revision of this client. */
class Server {
  readonly inverses = new Map<number, readonly Op[]>();
  private revision = 0;
  private name = 'zero';
  /** What the card was called at each revision. */
  private readonly names = ['zero'];

  answer(core: SyncCore): void {
    for (const message of core.outbox()) {
      if (message.t !== 'change' && message.t !== 'undo' && message.t !== 'restore') continue;
      const ops = this.opsOf(message);
      this.inverses.set(++this.revision, [rename(this.name)]);
      for (const op of ops) if (op.op === 'patch') this.name = String(op.set.name);
      this.names.push(this.name);
      const log: ServerMessage = {
        t: 'log',
        revision: this.revision,
        by: 'me',
        at: '',
        intent: '',
        seq: message.seq,
        ops: message.t === 'change' ? null : ops,
      };
      core.receive(log);
    }
  }

  private opsOf(message: Extract<ClientMessage, { t: 'change' | 'undo' | 'restore' }>): readonly Op[] {
    if (message.t === 'change') return message.ops;
    return message.t === 'undo' ? (this.inverses.get(message.revision) ?? []) : [rename(this.names[message.revision] ?? '')];
  }
}

function opened(): SyncCore {
  const core = new SyncCore('me');
  core.receive({ t: 'welcome', study: 's', client: 'me', head: 0, schema: 1, mode: 'snapshot', color: 0, readOnly: false });
  core.receive({ t: 'snapshot', revision: 0, index: 0, of: 1, records: [{ id: 'touchpoint:a', name: 'zero', order: 'V' }] });
  return core;
}
const nameOf = (core: SyncCore) => core.records.find('touchpoint:a')?.name;

describe('L21 undo', () => {
  it('L21 undo all and redo all leave the document unchanged', () => {
    const [core, server] = [opened(), new Server()];
    for (const name of ['one', 'two', 'three']) {
      core.edit('rename', [rename(name)]);
      server.answer(core);
    }
    const names: unknown[] = [];
    const step = (act: () => void) => {
      act();
      server.answer(core);
      names.push(nameOf(core));
    };
    for (let i = 0; i < 3; i++) step(() => core.undo());
    expect(core.history.canUndo).toBe(false);
    for (let i = 0; i < 3; i++) step(() => core.redo());
    expect(names).toEqual(['two', 'one', 'zero', 'one', 'two', 'three']);
    expect([core.history.canUndo, core.history.canRedo]).toEqual([true, false]);
  });

  it('L21 an undo asked for before the change has its revision waits, and keeps its order', () => {
    const [core, server] = [opened(), new Server()];
    core.edit('rename', [rename('one')]);
    server.answer(core);
    core.edit('rename', [rename('two')]);
    core.undo();
    core.undo();
    server.answer(core);
    server.answer(core);
    expect(nameOf(core)).toBe('zero');
  });

  it('L21 an edit made with an earlier one is undone and redone with it', () => {
    const [core, server] = [opened(), new Server()];
    core.edit('rename', [rename('before')]);
    const kept = core.edit('rename', [rename('kept')]);
    core.edit('rename', [rename('opened')], kept);
    server.answer(core);
    core.undo();
    for (let round = 0; round < 3; round++) server.answer(core);
    expect(nameOf(core)).toBe('before');
    core.redo();
    for (let round = 0; round < 3; round++) server.answer(core);
    expect(nameOf(core)).toBe('opened');
    core.undo();
    core.undo();
    for (let round = 0; round < 4; round++) server.answer(core);
    expect([nameOf(core), core.history.canUndo]).toEqual(['zero', false]);
  });

  it('L21 a new edit clears redo', () => {
    const [core, server] = [opened(), new Server()];
    core.edit('rename', [rename('one')]);
    server.answer(core);
    core.undo();
    server.answer(core);
    expect(core.history.canRedo).toBe(true);
    core.edit('rename', [rename('other')]);
    expect(core.history.canRedo).toBe(false);
  });

  it('L21 a refused change cannot be undone', () => {
    const core = opened();
    core.edit('rename', [rename('one')]);
    core.receive({ t: 'refused', seq: 1, rule: 'S1.7', about: null, detail: null });
    expect(core.history.canUndo).toBe(false);
  });

  const undoRefused = (rule: string) => {
    const [core, server] = [opened(), new Server()];
    for (const name of ['one', 'two']) {
      core.edit('rename', [rename(name)]);
      server.answer(core);
    }
    core.undo();
    const [asked] = core.outbox();
    const { notices } = core.receive({ t: 'refused', seq: asked && 'seq' in asked ? asked.seq : 0, rule, about: null, detail: null });
    return { core, server, notices };
  };

  it('L21 an undo refused for now can be asked for again, and says so', () => {
    const { core, server, notices } = undoRefused('S8.1');
    expect(notices).toEqual([{ kind: 'refused', rule: 'S8.1', detail: null, again: true }]);
    expect([nameOf(core), core.history.canRedo]).toEqual(['two', false]);
    core.undo();
    server.answer(core);
    expect([nameOf(core), core.history.canRedo]).toEqual(['one', true]);
  });

  it('L21 an undo of what is not there is not offered again', () => {
    const { core, server, notices } = undoRefused('S0.5');
    expect(notices).toEqual([{ kind: 'refused', rule: 'S0.5', detail: null }]);
    core.undo();
    server.answer(core);
    expect([nameOf(core), core.history.canUndo]).toEqual(['zero', false]);
  });

  it('L21 one edit can be undone by itself, once, with others after it', () => {
    const [core, server] = [opened(), new Server()];
    const first = core.edit('rename', [rename('one')]);
    server.answer(core);
    core.edit('rename', [rename('two')]);
    server.answer(core);
    core.undo(first);
    core.undo(first);
    const undos = core.outbox().filter((message) => message.t === 'undo');
    expect(undos.map((message) => message.revision)).toEqual([1]);
  });

  it('L21 says what an undo left alone', () => {
    const core = opened();
    const { notices } = core.receive({
      t: 'log',
      revision: 1,
      by: 'me',
      at: '',
      intent: 'undo',
      seq: 9,
      ops: [],
      skipped: ['touchpoint:a#name'],
    });
    expect(notices).toEqual([{ kind: 'skipped', skipped: ['touchpoint:a#name'] }]);
  });
});

describe('L18 going back', () => {
  it('L18 restores an earlier revision as one edit, which is undone and redone like any other', () => {
    const [core, server] = [opened(), new Server()];
    for (const name of ['one', 'two', 'three']) {
      core.edit('rename', [rename(name)]);
      server.answer(core);
    }
    core.restore(1);
    expect([nameOf(core), core.waiting]).toEqual(['three', 1]);
    server.answer(core);
    expect([nameOf(core), core.waiting, core.last]).toEqual(['one', 0, 4]);
    const names: unknown[] = [];
    for (const act of [() => core.undo(), () => core.redo(), () => core.undo(), () => core.undo()]) {
      act();
      server.answer(core);
      names.push(nameOf(core));
    }
    expect(names).toEqual(['three', 'one', 'three', 'two']);
  });

  it('L18 keeps an edit made while the restore was on its way', () => {
    const [core, server] = [opened(), new Server()];
    core.edit('rename', [rename('one')]);
    server.answer(core);
    core.restore(1);
    core.edit('rename', [rename('after')]);
    expect(nameOf(core)).toBe('after');
    server.answer(core);
    expect([nameOf(core), core.waiting]).toEqual(['after', 0]);
  });

  it('L18 a restore that was refused cannot be undone, and one cut off is sent again under its sequence', () => {
    const core = opened();
    core.restore(99);
    expect(core.outbox()).toEqual([{ t: 'restore', seq: 1, revision: 99 }]);
    core.disconnected();
    core.receive({ t: 'welcome', study: 's', client: 'me', head: 0, schema: 1, mode: 'tail', color: 0, readOnly: false });
    expect(core.outbox()).toEqual([{ t: 'restore', seq: 1, revision: 99 }]);
    const { notices } = core.receive({ t: 'refused', seq: 1, rule: 'S15.2', about: null, detail: null });
    expect(notices).toEqual([{ kind: 'refused', rule: 'S15.2', detail: null }]);
    expect([core.history.canUndo, core.waiting]).toEqual([false, 0]);
  });
});

describe('one gesture in several parts', () => {
  it('L21 L26 is undone and redone whole, whatever it took to send it', () => {
    const core = new SyncCore('me');
    core.receive({ t: 'welcome', study: 's', client: 'me', head: 0, schema: 2, mode: 'snapshot', color: 0, readOnly: false });
    core.receive({ t: 'snapshot', revision: 0, index: 0, of: 1, records: [{ id: 'touchpoint:a', name: 'zero', order: 'V' }] });
    const server = new Server();
    const name = () => core.records.find('touchpoint:a')?.name;
    core.edit('before', [rename('before')]);
    const edit = core.edit(
      'many',
      [...Array(450).keys()].map((i) => rename(`name ${i}`)),
    );
    server.answer(core);
    expect(name()).toBe('name 449');
    core.undo();
    server.answer(core);
    expect(name()).toBe('before');
    core.redo();
    server.answer(core);
    expect(name()).toBe('name 449');
    expect(edit).toBe(4);
    core.undo();
    core.undo();
    server.answer(core);
    expect(name()).toBe('zero');
    expect(core.history.canUndo).toBe(false);
  });
});
