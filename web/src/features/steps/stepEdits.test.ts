import { describe, expect, it } from 'vitest';
import { LiveDoc } from '../../doc/studyDoc';
import { SyncCore } from '../../doc/syncCore';
import type { JourneyPath, PathStep } from '../../types/wire';
import { addPath, addStep, stepsOf } from '../study/edits';
import { branchPath, insertStep, moveStep, patchStep } from './stepEdits';

function drawn() {
  const core = new SyncCore('me');
  core.receive({ t: 'welcome', study: 's', client: 'me', head: 0, schema: 1, mode: 'snapshot', color: 0, readOnly: false });
  core.receive({ t: 'snapshot', revision: 0, index: 0, of: 1, records: [] });
  const doc = new LiveDoc(core, () => undefined);
  const path = addPath(doc, 'map:m', 'Tout en ligne', 'reference', 'touchpoint:a');
  for (const card of ['b', 'c']) addStep(doc, path, `touchpoint:${card}`);
  return { core, doc, path: doc.get('path', path) as JourneyPath };
}

const cards = (doc: LiveDoc, path: string) => stepsOf(doc, path).map((step) => step.touchpoint.slice('touchpoint:'.length));

describe('steps of a path', () => {
  it('are put between, before and after the others', () => {
    const { doc, path } = drawn();
    insertStep(doc, path.id, 'touchpoint:x', 1);
    insertStep(doc, path.id, 'touchpoint:y', 0);
    insertStep(doc, path.id, 'touchpoint:z', 5);
    expect(cards(doc, path.id)).toEqual(['y', 'a', 'x', 'b', 'c', 'z']);
  });
  it('move among the others, and stay where there is no further', () => {
    const { doc, path } = drawn();
    const last = stepsOf(doc, path.id).at(-1) as PathStep;
    moveStep(doc, last, 1);
    moveStep(doc, last, -1);
    expect(cards(doc, path.id)).toEqual(['a', 'c', 'b']);
  });
  it('a branch begins as its path does, rules of the steps included, in one change', () => {
    const { core, doc, path } = drawn();
    const [, second] = stepsOf(doc, path.id);
    patchStep(doc, second as PathStep, { optional: true, repeat: 3 });
    core.outbox();
    const branch = branchPath(doc, path, 'Tout en ligne, variante', second?.id);
    expect(core.outbox()).toHaveLength(1);
    expect(cards(doc, branch)).toEqual(['a', 'b']);
    expect(stepsOf(doc, branch)[1]).toMatchObject({ optional: true, repeat: 3 });
    expect(doc.get('path', branch)).toMatchObject({ kind: 'exception', promoted: false, layer: null });
    expect(cards(doc, path.id)).toEqual(['a', 'b', 'c']);
  });
  it('a copy has every step and the kind of its path', () => {
    const { doc, path } = drawn();
    const copy = branchPath(doc, path, 'Copie');
    expect([cards(doc, copy), doc.get('path', copy)?.kind]).toEqual([['a', 'b', 'c'], 'reference']);
  });
});
