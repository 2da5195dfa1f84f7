import { describe, expect, it } from 'vitest';
import type { AnyRecord, ClientMessage, Op, ServerMessage } from '../types/wire';
import { mostUnanswered, SyncCore } from './syncCore';

const card = (id: string, name: string, order = 'V'): AnyRecord => ({ id: `touchpoint:${id}`, name, order });
const rename = (id: string, name: string): Op => ({ op: 'patch', id: `touchpoint:${id}`, set: { name } });
const log = (revision: number, more: Partial<Extract<ServerMessage, { t: 'log' }>> = {}): ServerMessage => ({
  t: 'log',
  revision,
  by: 'other',
  at: '2026-11-22T10:00:00Z',
  intent: 'rename',
  ...more,
});
const welcome = (head: number, mode: 'tail' | 'snapshot'): ServerMessage => ({
  t: 'welcome',
  study: 's',
  client: 'me',
  head,
  schema: 1,
  mode,
  color: 0,
  readOnly: false,
});
const seqs = (messages: readonly ClientMessage[]) => messages.map((message) => ('seq' in message ? message.seq : null));

function opened(...records: AnyRecord[]): SyncCore {
  const core = new SyncCore('me');
  core.receive(welcome(5, 'snapshot'));
  core.receive({ t: 'snapshot', revision: 5, index: 0, of: 1, records });
  return core;
}
const nameOf = (core: SyncCore, id: string) => core.records.find(`touchpoint:${id}`)?.name;

describe('L20 own edits first', () => {
  it('L20 shows an edit at once, and takes a later change of somebody else under it', () => {
    const core = opened(card('a', 'Old'), card('b', 'B'));
    core.edit('rename', [rename('a', 'Mine')]);
    expect(nameOf(core, 'a')).toBe('Mine');
    core.receive(log(6, { ops: [rename('a', 'Theirs'), rename('b', 'B2')] }));
    expect([nameOf(core, 'a'), nameOf(core, 'b')]).toEqual(['Mine', 'B2']);
  });

  it('L20 takes a refused change back and keeps those after it', () => {
    const core = opened(card('a', 'A'), card('b', 'B'));
    core.edit('rename', [rename('a', 'A2')]);
    core.edit('rename', [rename('b', 'B2')]);
    core.outbox();
    const { notices } = core.receive({ t: 'refused', seq: 1, rule: 'S1.7', about: null, detail: null });
    expect([nameOf(core, 'a'), nameOf(core, 'b')]).toEqual(['A', 'B2']);
    expect(notices).toEqual([{ kind: 'refused', rule: 'S1.7', detail: null }]);
    expect(core.waiting).toBe(1);
  });

  it('L20 after the refusal of the only change, the records are those of before', () => {
    const core = opened(card('a', 'A'));
    const before = core.records.find('touchpoint:a');
    core.edit('remove', [{ op: 'remove', id: 'touchpoint:a' }]);
    expect(core.records.find('touchpoint:a')).toBeNull();
    core.receive({ t: 'refused', seq: 1, rule: 'S1.9', about: null, detail: null });
    expect(core.records.find('touchpoint:a')).toEqual(before);
  });

  it('L20 wakes only those whose record differs when pending edits are taken back and applied again', () => {
    const core = opened(card('a', 'A'), card('b', 'B'));
    core.edit('rename', [rename('a', 'Mine')]);
    let woken = 0;
    core.records.subscribe('touchpoint:a', () => woken++);
    core.receive(log(6, { ops: [rename('b', 'B2')] }));
    expect(woken).toBe(0);
    expect(core.records.all('touchpoint').map((record) => record.name)).toEqual(['Mine', 'B2']);
  });
});

describe('L8 one stream', () => {
  it('L8 drops the own change that comes back as sent', () => {
    const core = opened(card('a', 'A'));
    core.edit('rename', [rename('a', 'A2')]);
    core.receive(log(6, { seq: 1, by: 'me' }));
    expect([core.waiting, nameOf(core, 'a'), core.last]).toEqual([0, 'A2', 6]);
  });

  it('L8 takes the server’s operations when it altered the change', () => {
    const core = opened(card('a', 'A'));
    core.edit('rename', [rename('a', 'A2')]);
    core.receive(log(6, { seq: 1, by: 'me', ops: [rename('a', 'A3')] }));
    expect([core.waiting, nameOf(core, 'a')]).toEqual([0, 'A3']);
  });

  it('L7 asks to resume when a revision is missing, and changes nothing', () => {
    const core = opened(card('a', 'A'));
    expect(core.receive(log(7, { ops: [rename('a', 'B')] })).resume).toBe(true);
    expect([nameOf(core, 'a'), core.last]).toEqual(['A', 5]);
  });
});

describe('L12 each change once', () => {
  it('L12 numbers changes from 1 and sends each once per connection', () => {
    const core = opened(card('a', 'A'));
    core.edit('rename', [rename('a', 'B')]);
    core.edit('rename', [rename('a', 'C')]);
    expect(seqs(core.outbox())).toEqual([1, 2]);
    expect(core.outbox()).toEqual([]);
  });

  it('L12 sends what is pending again, in order and unchanged, only after it has caught up', () => {
    const core = opened(card('a', 'A'));
    core.edit('rename', [rename('a', 'B')]);
    const first = core.outbox();
    core.edit('rename', [rename('a', 'C')]);
    core.disconnected();
    core.receive(welcome(6, 'tail'));
    expect(core.outbox()).toEqual([]);
    core.receive(log(6, { ops: [rename('a', 'X')] }));
    const again = core.outbox();
    expect(seqs(again)).toEqual([1, 2]);
    expect(again[0]).toBe(first[0]);
  });

  it('L12 does not send again what the tail brings back', () => {
    const core = opened(card('a', 'A'));
    core.edit('rename', [rename('a', 'B')]);
    core.outbox();
    core.disconnected();
    core.receive(welcome(6, 'tail'));
    core.receive(log(6, { seq: 1, by: 'me', ops: [rename('a', 'B')] }));
    expect(core.outbox()).toEqual([]);
    expect(core.waiting).toBe(0);
  });

  it('L12 an answer in a revision it holds already still settles the change', () => {
    const core = opened(card('a', 'A'));
    core.edit('rename', [rename('a', 'B')]);
    core.receive(log(5, { seq: 1, by: 'me', ops: [rename('a', 'B')] }));
    expect([core.waiting, core.last, nameOf(core, 'a')]).toEqual([0, 5, 'A']);
  });
});

describe('L24 the truth about saving', () => {
  it('L24 counts what waits until the stream answers', () => {
    const core = opened(card('a', 'A'));
    core.edit('rename', [rename('a', 'B')]);
    core.outbox();
    expect(core.waiting).toBe(1);
    core.disconnected();
    expect(core.waiting).toBe(1);
  });
});

describe('L26 a thousand edits made offline', () => {
  it('L26 what is more than the server takes at once goes as several changes, in order, all of it', () => {
    const core = opened();
    const note = (i: number, text = 'n'): Op => ({ op: 'put', record: { id: `note:${i}`, text } as unknown as AnyRecord });
    core.edit(
      'paste',
      Array.from({ length: 450 }, (_, i) => note(i)),
    );
    core.edit(
      'paste',
      Array.from({ length: 20 }, (_, i) => note(1000 + i, 'é'.repeat(4000))),
    );
    const sent = core.outbox().flatMap((message) => (message.t === 'change' ? [message] : []));
    expect(sent.slice(0, 3).map((message) => message.ops.length)).toEqual([200, 200, 50]);
    expect(sent.flatMap((message) => message.ops).length).toBe(470);
    for (const message of sent) expect(new TextEncoder().encode(JSON.stringify(message)).length).toBeLessThan(64 * 1024);
    expect(sent.map((message) => message.seq)).toEqual(sent.map((_, i) => i + 1));
  });

  it('L26 go out in bounded bursts, in order, each once', () => {
    const core = opened(card('a', 'A'));
    for (let i = 1; i <= 1000; i++) core.edit('rename', [rename('a', `name ${i}`)]);
    const sent: (number | null)[] = [];
    let [revision, most, answered] = [5, 0, 0];
    const send = () => {
      sent.push(...seqs(core.outbox()));
      most = Math.max(most, sent.length - answered);
    };
    send();
    while (core.waiting > 0) {
      answered++;
      core.receive(log(++revision, { by: 'me', seq: answered }));
      send();
    }
    expect(most).toBe(mostUnanswered);
    expect(sent).toEqual(Array.from({ length: 1000 }, (_, i) => i + 1));
    expect(nameOf(core, 'a')).toBe('name 1000');
  });

  it('L26 after a lost socket the oldest go first again', () => {
    const core = opened(card('a', 'A'));
    for (let i = 1; i <= 120; i++) core.edit('rename', [rename('a', `name ${i}`)]);
    core.outbox();
    core.disconnected();
    core.receive(welcome(5, 'tail'));
    expect(seqs(core.outbox())).toEqual(Array.from({ length: mostUnanswered }, (_, i) => i + 1));
    expect(core.outbox()).toEqual([]);
  });
});
