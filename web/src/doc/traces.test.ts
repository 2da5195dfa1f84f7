import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AnyRecord, ClientMessage, Op, ServerMessage } from '../types/wire';
import { SyncCore } from './syncCore';

type Said = Extract<ClientMessage, { t: 'change' | 'undo' }>;
type Step =
  | { readonly do: 'open' | 'close' }
  | { readonly do: 'undo' | 'redo'; readonly revision: number }
  | { readonly do: 'edit'; readonly intent: string; readonly ops: readonly Op[] }
  | { readonly do: 'sends'; readonly message: ClientMessage }
  | { readonly do: 'receive'; readonly message: ServerMessage };
interface Trace {
  readonly client: string;
  readonly steps: readonly Step[];
  readonly final: { readonly revision: number; readonly records: readonly AnyRecord[] };
}

/** Written by the server's simulation (docs/sync-spec.md, "Traces"). */
const folder = process.env.PARCOURS_TRACES ?? join(process.cwd(), '..', 'tests', 'fixtures', 'sync');
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];

const isChange = (message: ClientMessage): message is Said => message.t === 'change' || message.t === 'undo';
const content = (said: Said) => (said.t === 'undo' ? [said.seq, said.revision] : [said.seq, said.intent, said.ops]);
const byId = (a: AnyRecord, b: AnyRecord) => (a.id < b.id ? -1 : 1);

function replay(trace: Trace): { core: SyncCore; sent: Said[] } {
  const core = new SyncCore(trace.client);
  const sent: Said[] = [];
  for (const step of trace.steps) {
    act(core, step);
    sent.push(...core.outbox().filter(isChange));
  }
  return { core, sent };
}

// The revision is the trace's: this client's own history may also undo a change that still waits, the simulation's does not.
function act(core: SyncCore, step: Step): void {
  if (step.do === 'edit') core.edit(step.intent, step.ops);
  else if (step.do === 'undo' || step.do === 'redo') core.undoRevision(step.revision);
  else if (step.do === 'close') core.disconnected();
  else if (step.do === 'receive' && core.receive(step.message).resume) core.disconnected();
}

describe('T1 the traces of the server’s simulation', () => {
  it('are there to be replayed', () => expect(files.length).toBeGreaterThan(0));

  for (const file of files) {
    const trace = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Trace;

    it(`T1 ${file} ends at the server’s records, with nothing pending`, () => {
      const { core } = replay(trace);
      expect([core.last, core.waiting]).toEqual([trace.final.revision, 0]);
      expect([...core.records.everything()].sort(byId)).toEqual([...trace.final.records].sort(byId));
    });

    it(`L12 ${file} says every sequence with one content, the simulation’s`, () => {
      const theirs = new Map(
        trace.steps.flatMap((step) => (step.do === 'sends' && isChange(step.message) ? [step.message] : [])).map((m) => [m.seq, m]),
      );
      for (const said of replay(trace).sent) {
        const other = theirs.get(said.seq);
        if (other) expect(content(said)).toEqual(content(other));
      }
    });
  }
});
