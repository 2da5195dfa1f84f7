import { describe, expect, it } from 'vitest';
import { LiveDoc } from '../../doc/studyDoc';
import { SyncCore } from '../../doc/syncCore';
import type { AnyRecord } from '../../types/wire';
import { type Clip, copyOf } from './clip';
import { clipOf, fromHtml, toHtml, toTsv } from './codec';
import { duplicateOps, pasteOps } from './paste';

const stage = (id: string, map: string, name: string, order: string) => ({
  id: `stage:${id}`,
  map: `map:${map}`,
  name,
  order,
  phase: null,
});
const lane = (id: string, map: string, name: string, order: string) => ({ id: `lane:${id}`, map: `map:${map}`, name, order, icon: '' });
const card = (id: string, at: string, row: string, order: string) => ({
  id: `touchpoint:${id}`,
  stage: `stage:${at}`,
  lane: `lane:${row}`,
  name: id,
  order,
  icon: '',
  description: 'Two\nlines',
  owner: '=SUM(A1)',
});

const records: AnyRecord[] = [
  { id: 'study:1', name: 'S' },
  stage('a', 'm', 'Compare', 'a'),
  stage('b', 'm', 'Subscribe', 'b'),
  stage('c', 'm', 'Use', 'c'),
  lane('x', 'm', 'Web', 'a'),
  lane('y', 'm', 'Phone', 'b'),
  stage('n1', 'n', 'Use', 'a'),
  stage('n2', 'n', 'Leave', 'b'),
  lane('nx', 'n', 'phone ', 'a'),
  card('one', 'b', 'x', 'a1'),
  card('two', 'c', 'y', 'a1'),
  { id: 'moment:1', touchpoint: 'touchpoint:one', expectation: 'Quick', showstopper: '', importance: 8 },
  {
    id: 'condition:1',
    moment: 'moment:1',
    text: 'In a day',
    order: 'V',
    testimony: '018f0000-0000-7000-8000-000000000001',
    threshold: 1,
    answers: [],
  },
  { id: 'reading:1', subject: 'touchpoint:one', indicator: 'nps', value: 3, source: 'measured' },
  { id: 'binding:1', touchpoint: 'touchpoint:one', activity: 'call' },
];

function opened() {
  const core = new SyncCore('me');
  core.receive({ t: 'welcome', study: 's', client: 'me', head: 0, schema: 1, mode: 'snapshot', color: 0, readOnly: false });
  core.receive({ t: 'snapshot', revision: 0, index: 0, of: 1, records });
  return new LiveDoc(core, () => undefined);
}

const both = ['touchpoint:one', 'touchpoint:two'];
const clipOfBoth = (doc: LiveDoc) => copyOf(doc, 'map:m', both) as Clip;
const putInto = (doc: LiveDoc, map: string, clip: Clip, at: { stage: string; lane: string } | null) => {
  const pasted = pasteOps(doc, map, clip, at);
  doc.edit('clip.paste', pasted?.ops ?? []);
  return (pasted?.ids ?? []).map((id) => doc.get('touchpoint', id)).map((each) => [each?.name, each?.stage, each?.lane]);
};

describe('copy and paste on the map', () => {
  it('brings moments and conditions along, neither readings nor bindings', () => {
    const doc = opened();
    putInto(doc, 'map:m', clipOfBoth(doc), { stage: 'stage:a', lane: 'lane:x' });
    expect(doc.all('moment').map((each) => each.expectation)).toEqual(['Quick', 'Quick']);
    expect(doc.all('condition').map((each) => each.testimony)).toEqual(Array(2).fill('018f0000-0000-7000-8000-000000000001'));
    expect(doc.all('reading')).toHaveLength(1);
    expect(doc.all('binding')).toHaveLength(1);
  });

  it('keeps relative places from the cell asked for, and the nearest at the border', () => {
    const doc = opened();
    const clip = clipOfBoth(doc);
    expect(putInto(doc, 'map:m', clip, { stage: 'stage:a', lane: 'lane:x' })).toEqual([
      ['one', 'stage:a', 'lane:x'],
      ['two', 'stage:b', 'lane:y'],
    ]);
    expect(putInto(doc, 'map:n', clip, { stage: 'stage:n2', lane: 'lane:nx' })).toEqual([
      ['one', 'stage:n2', 'lane:nx'],
      // A stage of its own name is there; else it would stand in the last.
      ['two', 'stage:n1', 'lane:nx'],
    ]);
  });

  it('without a cell, goes by the names of stages and lanes', () => {
    const doc = opened();
    expect(putInto(doc, 'map:n', clipOfBoth(doc), null)).toEqual([
      ['one', 'stage:n2', 'lane:nx'],
      ['two', 'stage:n1', 'lane:nx'],
    ]);
    expect(pasteOps(doc, 'map:empty', clipOfBoth(doc), null)).toBeNull();
  });

  it('leaves what customers said in the study it is in (L6)', () => {
    const doc = opened();
    putInto(doc, 'map:m', { ...clipOfBoth(doc), study: 'study:another' }, null);
    expect(doc.all('condition').map((each) => each.testimony ?? null)).toContain(null);
  });

  it('keeps goal, photo, words and standing within the study, and takes none of them to another', () => {
    const picture = '018f0000-0000-7000-8000-00000000000a';
    const source = 'source:018f0000-0000-7000-8000-00000000000b';
    const doc = opened();
    const put = (record: AnyRecord) => ({ op: 'put', record }) as const;
    doc.edit('own', [
      put({ ...card('one', 'b', 'x', 'a1'), goal: 'reached', testimony: picture }),
      put({ id: source, name: 'Procedure', order: 'V' }),
      put({ id: 'photo:1', touchpoint: 'touchpoint:one', picture, width: 640, height: 480, text: 'A door' }),
      put({ id: 'quote:1', touchpoint: 'touchpoint:one', testimony: picture, by: 'A client' }),
      put({ id: 'standing:1', subject: 'touchpoint:one', status: 'confirmed', source, by: 'Adviser', on: '2026-11-30', note: 'Seen' }),
    ]);
    const clip = fromHtml(toHtml(clipOfBoth(doc), [])) as Clip;
    expect(clip.cards.map((each) => each.own)).toEqual(clipOfBoth(doc).cards.map((each) => each.own));
    const held = () => [doc.all('photo'), doc.all('quote'), doc.all('standing')].map((each) => each.length);
    const last = (id: string) => doc.get('touchpoint', id)?.goal;

    const elsewhere = pasteOps(doc, 'map:m', { ...clip, study: 'study:another' }, null);
    doc.edit('clip.paste', elsewhere?.ops ?? []);
    expect([held(), last(elsewhere?.ids[0] ?? '') ?? 'none']).toEqual([[1, 1, 1], 'none']);

    const { ops, ids } = duplicateOps(doc, 'map:m', ['touchpoint:one'], (each) => copyOf(doc, 'map:m', each));
    doc.edit('clip.duplicate', ops);
    expect([held(), last(ids[0] ?? '')]).toEqual([[2, 2, 2], 'reached']);
    expect(doc.all('photo').find((each) => each.touchpoint === ids[0])).toMatchObject({ picture, width: 640, height: 480, text: 'A door' });
    expect(doc.all('standing').find((each) => each.subject === ids[0])).toMatchObject({ status: 'confirmed', source, by: 'Adviser' });

    doc.edit('sources', [{ op: 'remove', id: source }]);
    const pasted = pasteOps(doc, 'map:m', clip, null);
    doc.edit('clip.paste', pasted?.ops ?? []);
    expect(doc.all('standing').find((each) => each.subject === pasted?.ids[0])?.source).toBeNull();
  });

  it('[S64.7] what was judged of moments, conditions and notes goes with their copy within the study, and no further', () => {
    const doc = opened();
    const put = (record: AnyRecord) => ({ op: 'put', record }) as const;
    const judged = ['moment:1', 'condition:1', 'note:1'];
    doc.edit('own', [
      put({ id: 'note:1', map: 'map:m', stage: 'stage:a', lane: 'lane:x', text: 'Ask', hue: 'yellow', order: 'V' }),
      ...judged.map((subject, at) =>
        put({ id: `standing:${at}`, subject, status: 'contradicted', source: null, by: 'A', on: '', note: '' }),
      ),
    ]);
    const clip = fromHtml(toHtml(copyOf(doc, 'map:m', ['touchpoint:one', 'note:1']) as Clip, [])) as Clip;
    doc.edit('clip.paste', pasteOps(doc, 'map:m', { ...clip, study: 'study:another' }, null)?.ops ?? []);
    expect(doc.all('standing')).toHaveLength(3);
    doc.edit('clip.paste', pasteOps(doc, 'map:m', clip, null)?.ops ?? []);
    const kinds = doc.all('standing').map((each) => each.subject.split(':')[0]);
    expect(kinds.sort()).toEqual(['condition', 'condition', 'moment', 'moment', 'note', 'note']);
    expect(doc.all('standing').every((each) => doc.find(each.subject) && each.status === 'contradicted')).toBe(true);
    doc.edit('clip.duplicate', duplicateOps(doc, 'map:m', ['note:1'], (each) => copyOf(doc, 'map:m', each)).ops);
    expect(doc.all('standing')).toHaveLength(7);
  });

  it('a duplicate stands just under its original', () => {
    const doc = opened();
    doc.edit('add', [{ op: 'put', record: card('three', 'b', 'x', 'a2') }]);
    const { ops, ids } = duplicateOps(doc, 'map:m', ['touchpoint:one'], (each) => copyOf(doc, 'map:m', each));
    doc.edit('clip.duplicate', ops);
    const cell = doc.all('touchpoint').filter((each) => each.stage === 'stage:b');
    expect(cell.map((each) => each.id)).toEqual(['touchpoint:one', ids[0], 'touchpoint:three']);
  });
});

describe('the clipboard', () => {
  it('carries the cards in a table, and a text for spreadsheets without live formulas', () => {
    const clip = clipOfBoth(opened());
    const head = ['Stage', 'Channel', 'Touchpoint', 'Description', 'Owner'];
    expect(fromHtml(`<meta charset='utf-8'>${toHtml(clip, head)}`)).toEqual({
      ...clip,
      cards: clip.cards.map((each) => ({
        ...each,
        moment: each.moment && {
          ...each.moment,
          conditions: [
            { ...each.moment.conditions[0], statedBy: '', statedOn: '', indicator: '', unit: '', comparison: 'atMost', answer: '' },
          ],
        },
      })),
    });
    expect(toTsv(clip, head).split('\n')[1]).toBe('Subscribe\tWeb\tone\t"Two');
    expect(toTsv(clip, head)).toContain("\t'=SUM(A1)");
  });

  it('takes nothing that is not whole, and nothing longer than a study takes', () => {
    const clip = clipOfBoth(opened());
    expect(fromHtml('<table><tr><td>A</td></tr></table>')).toBeNull();
    expect(fromHtml(`<table data-parcours="${btoa('{"format":"parcours-clip"')}">`)).toBeNull();
    expect(fromHtml('<table data-parcours="@@">')).toBeNull();
    for (const bad of [null, 1, [], {}, { ...clip, version: 2 }, { ...clip, cards: 'x', notes: [] }, { ...clip, cards: [{ name: ' ' }] }]) {
      expect(clipOf(bad)).toBeNull();
    }
    expect(clipOf({ ...clip, cards: Array(5001).fill({ name: 'x' }) })).toBeNull();
    const [long] = clipOf({ ...clip, cards: [{ name: 'x'.repeat(999), column: -3, row: 1e99, moment: { importance: 99 } }] })?.cards ?? [];
    expect([long?.name.length, long?.column, long?.row, long?.moment?.importance]).toEqual([200, 0, 1e99, 10]);
  });
});
