import { describe, expect, it } from 'vitest';
import { LiveDoc } from '../../doc/studyDoc';
import { SyncCore } from '../../doc/syncCore';
import { addPath, moveTouchpoints } from './edits';

const card = (id: string, lane: string, order: string) => ({
  id: `touchpoint:${id}`,
  stage: 'stage:s',
  lane: `lane:${lane}`,
  name: id,
  order,
});

function opened() {
  const core = new SyncCore('me');
  core.receive({ t: 'welcome', study: 's', client: 'me', head: 0, schema: 1, mode: 'snapshot', color: 0, readOnly: false });
  const records = [card('a', 'one', 'a1'), card('b', 'one', 'a2'), card('c', 'two', 'a1'), card('d', 'two', 'a2')];
  core.receive({ t: 'snapshot', revision: 0, index: 0, of: 1, records });
  return { core, doc: new LiveDoc(core, () => undefined) };
}

describe('edits of the map', () => {
  it('several cards move in one change, each at its place among those that stay', () => {
    const { core, doc } = opened();
    const to = { stage: 'stage:s', lane: 'lane:two' };
    moveTouchpoints(doc, [
      { id: 'touchpoint:b', ...to, place: 1 },
      { id: 'touchpoint:a', ...to, place: 9 },
    ]);
    const lane = doc.all('touchpoint').filter((each) => each.lane === 'lane:two');
    expect(lane.map((each) => each.name)).toEqual(['c', 'b', 'd', 'a']);
    expect(core.outbox()).toHaveLength(1);
  });

  it('a path begun by a click on a card is one change with its first step', () => {
    const { core, doc } = opened();
    const path = addPath(doc, 'map:m', 'New', 'reference', 'touchpoint:a');
    expect(doc.all('step').map((step) => [step.path, step.touchpoint])).toEqual([[path, 'touchpoint:a']]);
    expect(core.outbox()).toHaveLength(1);
  });
});
