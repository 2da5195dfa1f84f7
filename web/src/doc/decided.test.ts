import { describe, expect, it } from 'vitest';
import type { ServerMessage } from '../types/wire';
import { SyncCore } from './syncCore';

const welcome = (seq: number): ServerMessage => ({
  t: 'welcome',
  study: 's',
  client: 'me',
  head: 9,
  schema: 1,
  mode: 'snapshot',
  color: 0,
  readOnly: false,
  seq,
});
const renamed = (name: string) => [{ op: 'patch', id: 'touchpoint:a', set: { name } }] as const;

describe('L12 a snapshot that already holds own changes', () => {
  it('L12 drops what the server has decided, keeps and sends the rest', () => {
    const core = new SyncCore('me');
    core.receive(welcome(0));
    core.receive({ t: 'snapshot', revision: 9, index: 0, of: 1, records: [{ id: 'touchpoint:a', name: 'A' }] });
    for (const name of ['B', 'C']) core.edit('rename', renamed(name));
    core.outbox();
    core.disconnected();
    core.receive(welcome(1));
    core.receive({ t: 'snapshot', revision: 12, index: 0, of: 1, records: [{ id: 'touchpoint:a', name: 'Somebody' }] });
    expect(core.outbox().map((message) => ('seq' in message ? message.seq : null))).toEqual([2]);
    expect([core.waiting, core.records.find('touchpoint:a')?.name]).toEqual([1, 'C']);
  });
});
