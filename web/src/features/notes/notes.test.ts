import { describe, expect, it } from 'vitest';
import { LiveDoc } from '../../doc/studyDoc';
import { SyncCore } from '../../doc/syncCore';
import { placeNotes } from '../../map/model/notes';
import type { SceneLane, SceneNote, SceneStage } from '../../map/wire';
import type { AnyRecord, Note } from '../../types/wire';
import { convertNote, moveOnMap, newNote, writeNote } from './edits';

const note = (id: string, stage: string | null, lane: string | null, text = id): Note => ({
  id: `note:${id}`,
  map: 'map:m',
  text,
  order: id,
  stage,
  lane,
  hue: 'blue',
  item: null,
  touchpoint: null,
});

function opened(...notes: Note[]) {
  const core = new SyncCore('me');
  const records: AnyRecord[] = [
    { id: 'stage:a', map: 'map:m', name: 'A', order: 'a' },
    { id: 'stage:b', map: 'map:m', name: 'B', order: 'b' },
    { id: 'lane:x', map: 'map:m', name: 'X', order: 'a' },
    { id: 'touchpoint:1', stage: 'stage:a', lane: 'lane:x', name: 'Card', order: 'V' },
    ...notes.map((each) => ({ ...each })),
  ];
  core.receive({ t: 'welcome', study: 's', client: 'me', head: 0, schema: 1, mode: 'snapshot', color: 0, readOnly: false });
  core.receive({ t: 'snapshot', revision: 0, index: 0, of: 1, records });
  return { doc: new LiveDoc(core, () => undefined), core };
}

describe('edits of sticky notes', () => {
  it('a new one has the colour used last; one written empty goes', () => {
    const { doc } = opened(note('a', 'stage:a', 'lane:x'));
    const made = newNote(doc, 'map:m', 'stage:b', 'lane:x');
    expect(made).toMatchObject({ hue: 'blue', stage: 'stage:b', text: '' });
    const { id } = made;
    doc.edit('note.add', [{ op: 'put', record: { ...made, text: 'Heard' } }]);
    writeNote(doc, id, 'Said');
    expect(doc.get('note', id)?.text).toBe('Said');
    writeNote(doc, id, '');
    expect(doc.get('note', id)).toBeNull();
  });

  it('notes and cards of one gesture move in one change', () => {
    const { doc, core } = opened(note('a', null, null));
    const to = { stage: 'stage:b', lane: 'lane:x', place: 0 };
    moveOnMap(doc, [
      { id: 'touchpoint:1', ...to },
      { id: 'note:a', ...to },
    ]);
    expect([doc.get('note', 'note:a')?.stage, doc.get('touchpoint', 'touchpoint:1')?.stage]).toEqual(['stage:b', 'stage:b']);
    expect(core.outbox()).toHaveLength(1);
  });

  it('one becomes a touchpoint with its words and what was said of it, in one change', () => {
    const said = note('a', 'stage:b', 'lane:x', 'Call back\nwithin a day');
    const { doc, core } = opened(said);
    doc.edit('seed', [{ op: 'put', record: { id: 'comment:1', subject: 'note:a', text: 'When?' } }]);
    const made = convertNote(doc, said);
    expect(doc.get('touchpoint', made)).toMatchObject({ name: 'Call back', description: 'Call back\nwithin a day', stage: 'stage:b' });
    expect(doc.get('comment', 'comment:1')?.subject).toBe(made);
    expect(doc.get('note', 'note:a')).toBeNull();
    expect(core.outbox()).toHaveLength(2);
    expect(convertNote(doc, note('b', null, null, '  '))).toBeNull();
  });
});

describe('notes ahead of their scene', () => {
  const stages = [{ stage: 'stage:a', cardX: 10, cardWidth: 140 }] as unknown as SceneStage[];
  const lanes = [{ lane: 'lane:x', y: 100 }] as unknown as SceneLane[];
  const scene = [
    { key: 'note:a', note: 'note:a', stage: 'stage:a', lane: 'lane:x', x: 10, y: 114, width: 140, height: 48, lines: ['a'], hue: 'blue' },
  ] as unknown as SceneNote[];
  const ahead = (...notes: Note[]) =>
    ({
      stages: [],
      lanes: [],
      touchpoints: new Map(),
      paths: new Map(),
      steps: new Map(),
      notes: new Map(notes.map((each) => [each.id, each])),
    }) as const;

  it('a new one stands under those of its cell, one outside the cells under the map, one removed is gone', () => {
    const placed = placeNotes(
      scene,
      stages,
      lanes,
      500,
      ahead(note('a', 'stage:a', 'lane:x'), note('b', 'stage:a', 'lane:x'), note('c', null, null)),
    );
    expect([...placed.values()].map(({ id, y, provisional }) => [id, y, provisional])).toEqual([
      ['note:a', 114, false],
      ['note:b', 168, true],
      ['note:c', 500, true],
    ]);
    expect(placeNotes(scene, stages, lanes, 500, ahead()).size).toBe(0);
    expect(placeNotes(scene, stages, lanes, 500, null).size).toBe(1);
  });

  it('shows a new text and a new colour at once, and keeps its object while nothing changed', () => {
    const first = placeNotes(scene, stages, lanes, 500, ahead(note('a', 'stage:a', 'lane:x'))).get('note:a');
    expect(placeNotes(scene, stages, lanes, 500, ahead(note('a', 'stage:a', 'lane:x'))).get('note:a')).toBe(first);
    const changed = { ...note('a', 'stage:a', 'lane:x', 'one two three four five six seven'), hue: 'pink' as const };
    expect(placeNotes(scene, stages, lanes, 500, ahead(changed)).get('note:a')).toMatchObject({
      hue: 'pink',
      lines: ['one two three four', 'five six seven'],
    });
  });
});
