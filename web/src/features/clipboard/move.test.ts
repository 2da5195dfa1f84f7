import { beforeEach, describe, expect, it } from 'vitest';
import { LiveDoc } from '../../doc/studyDoc';
import { SyncCore } from '../../doc/syncCore';
import type { AnyRecord } from '../../types/wire';
import { type Clip, copyOf } from './clip';
import { fromHtml, toHtml } from './codec';
import { cutting } from './cutting';
import { type Moved, moveOps } from './move';

const stage = (id: string, map: string) => ({ id: `stage:${id}`, map: `map:${map}`, name: id, order: id, phase: null });
const lane = (id: string, map: string) => ({ id: `lane:${id}`, map: `map:${map}`, name: id, order: id, icon: '' });
const card = (id: string, order: string) => ({
  id: `touchpoint:${id}`,
  stage: 'stage:a',
  lane: 'lane:x',
  name: id,
  order,
  icon: '',
  description: '',
  owner: '',
});

const records: AnyRecord[] = [
  { id: 'study:1', name: 'S' },
  ...[stage('a', 'm'), stage('b', 'm'), stage('n1', 'n'), lane('x', 'm'), lane('y', 'm'), lane('nx', 'n')],
  ...[card('one', 'a1'), card('two', 'a2'), card('three', 'a3')],
  {
    id: 'note:1',
    map: 'map:m',
    stage: 'stage:a',
    lane: 'lane:x',
    text: 'Ask',
    hue: 'yellow',
    order: 'a1',
    touchpoint: 'touchpoint:three',
    item: null,
  },
  { id: 'moment:1', touchpoint: 'touchpoint:one', expectation: 'Quick', showstopper: '', importance: 8 },
  { id: 'condition:1', moment: 'moment:1', text: 'In a day', order: 'V', answers: [] },
  { id: 'binding:1', touchpoint: 'touchpoint:one', activity: 'call', channel: '', source: '' },
  { id: 'comment:1', subject: 'touchpoint:one', text: 'Why?' },
  { id: 'photo:1', touchpoint: 'touchpoint:one', picture: '018f0000-0000-7000-8000-00000000000a', width: 4, height: 3, text: '' },
  { id: 'path:1', map: 'map:m', name: 'P', order: 'V', layer: null, kind: 'reference' },
  { id: 'step:1', path: 'path:1', touchpoint: 'touchpoint:one', order: 'a1', alternatives: [] },
  { id: 'step:2', path: 'path:1', touchpoint: 'touchpoint:two', order: 'a2', alternatives: ['touchpoint:one'] },
];

function opened(more: readonly AnyRecord[] = []) {
  const core = new SyncCore('me');
  core.receive({ t: 'welcome', study: 's', client: 'me', head: 0, schema: 1, mode: 'snapshot', color: 0, readOnly: false });
  core.receive({ t: 'snapshot', revision: 0, index: 0, of: 1, records: [...records, ...more] });
  return new LiveDoc(core, () => undefined);
}

const moving = (...args: Parameters<typeof moveOps>): Moved => {
  const moved = moveOps(...args);
  if (typeof moved === 'string') throw new Error(moved);
  return moved;
};
const cut = (doc: LiveDoc, ids: readonly string[]): Clip => fromHtml(toHtml(copyOf(doc, 'map:m', ids, 'token') as Clip, [])) as Clip;
const all = (doc: LiveDoc) => [...doc.everything()].map((each) => JSON.stringify(each)).sort();
const at = { stage: 'stage:b', lane: 'lane:y' };
const there = { stage: 'stage:n1', lane: 'lane:nx' };

describe('S64.6 what is cut and pasted within a study', () => {
  beforeEach(() => cutting.end());

  it('S64.6 is the same card elsewhere on its map, with all that hangs on it', () => {
    const doc = opened();
    const before = all(doc);
    const moved = moving(doc, 'map:m', cut(doc, ['touchpoint:one', 'note:1']), at);
    doc.edit('clip.move', moved.ops);
    expect(moved.ids).toEqual(['touchpoint:one', 'note:1']);
    expect(doc.get('touchpoint', 'touchpoint:one')).toMatchObject({ stage: 'stage:b', lane: 'lane:y' });
    expect(doc.get('note', 'note:1')).toMatchObject({ stage: 'stage:b', lane: 'lane:y', map: 'map:m', touchpoint: 'touchpoint:three' });
    expect(all(doc)).toHaveLength(before.length);
    expect(doc.all('step').map((each) => each.touchpoint)).toEqual(['touchpoint:one', 'touchpoint:two']);
  });

  it('S64.6 goes to another map without the steps of paths there', () => {
    const doc = opened();
    const moved = moving(doc, 'map:n', cut(doc, ['touchpoint:one']), there);
    expect(moved.steps).toBe(1);
    doc.edit('clip.move', moved.ops);
    expect(doc.get('touchpoint', 'touchpoint:one')).toMatchObject(there);
    expect(doc.all('step')).toEqual([expect.objectContaining({ id: 'step:2', alternatives: [] })]);
    for (const id of ['binding:1', 'moment:1', 'condition:1', 'comment:1', 'photo:1']) expect(doc.find(id)).not.toBeNull();
  });

  it('S64.6 is a copy when it is pasted again, comes from elsewhere, has moved, or is held by its map', () => {
    const doc = opened([
      { id: 'round:1', map: 'map:m', name: 'R', order: 'V', touchpoints: ['touchpoint:two'], paths: [], axes: [], groups: [] },
    ]);
    const clip = cut(doc, ['touchpoint:one']);
    expect(moveOps(doc, 'map:m', { ...clip, study: 'study:another' }, at)).toBe('elsewhere');
    expect(moveOps(doc, 'map:m', { ...clip, cut: null }, at)).toBe('copied');
    expect(moveOps(doc, 'map:n', cut(doc, ['touchpoint:two']), there)).toBe('held');
    // A note became part of it: that note is of its map.
    expect(moveOps(doc, 'map:n', cut(doc, ['touchpoint:three']), there)).toBe('held');
    expect(moving(doc, 'map:m', cut(doc, ['touchpoint:two']), at).ids).toEqual(['touchpoint:two']);
    expect(moveOps(doc, 'map:empty', cut(doc, ['touchpoint:two']), at)).toBe('noCells');
    doc.edit('clip.move', moving(doc, 'map:m', clip, at).ops);
    expect(moveOps(doc, 'map:m', clip, at)).toBe('changed');
    doc.edit('remove', [{ op: 'remove', id: 'touchpoint:one' }]);
    expect(moveOps(doc, 'map:m', clip, at)).toBe('changed');
  });

  it('S14.2 says which bindings of the cards there yield to those that arrive', () => {
    const binding = (id: string, touchpoint: string, channel = '') => ({
      id: `binding:${id}`,
      touchpoint,
      activity: 'call',
      channel,
      source: '',
    });
    const doc = opened([
      { ...card('four', 'a1'), ...there },
      binding('2', 'touchpoint:four'),
      binding('3', 'touchpoint:four', 'web'),
      binding('4', 'touchpoint:two'),
    ]);
    expect(moving(doc, 'map:n', cut(doc, ['touchpoint:one']), there).unbound).toBe(1);
    expect(moving(doc, 'map:n', cut(doc, ['note:1']), there).unbound).toBe(0);
    expect(moving(doc, 'map:m', cut(doc, ['touchpoint:one']), at).unbound).toBe(0);
  });

  it('S64.6 waits until it is pasted or given up', () => {
    const clip = cut(opened(), ['touchpoint:one']);
    cutting.begin(clip.cut);
    expect([cutting.waits(), cutting.isOver(clip.cut)]).toEqual([true, false]);
    cutting.end();
    expect([cutting.waits(), cutting.isOver(clip.cut)]).toEqual([false, true]);
  });
});
