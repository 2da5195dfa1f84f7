import type { StudyDoc } from '../../doc/contract';
import { newId } from '../../doc/ids';
import { between, keyAt } from '../../doc/orderKey';
import type { CardMove } from '../../map/ports';
import type { JourneyPath, Lane, Layer, Op, PathStep, Stage, Touchpoint } from '../../types/wire';

const last = (list: readonly { readonly order: string }[]): string => between(list.at(-1)?.order ?? null, null);

const inCell = (doc: StudyDoc, stage: string, lane: string): Touchpoint[] =>
  doc.all('touchpoint').filter((each) => each.stage === stage && each.lane === lane);

/** Puts touchpoints into cells, all in one change: each at its place among those that stay, in the order given. */
export const moveTouchpoints = (doc: StudyDoc, moves: readonly CardMove[]): void => void doc.edit('touchpoint.move', moveOps(doc, moves));

export function moveOps(doc: StudyDoc, moves: readonly CardMove[]): readonly Op[] {
  const moving = new Set(moves.map((move) => move.id));
  const cells = new Map<string, string[]>();
  return moves.map(({ id, stage, lane, place }): Op => {
    const cell = `${stage} ${lane}`;
    const staying = inCell(doc, stage, lane).filter((each) => !moving.has(each.id));
    const keys = cells.get(cell) ?? staying.map((each) => each.order);
    const at = Math.min(place, keys.length);
    const order = keyAt(keys, at);
    cells.set(cell, [...keys.slice(0, at), order, ...keys.slice(at)]);
    return { op: 'patch', id, set: { stage, lane, order } };
  });
}

/** A touchpoint at the end of a cell. */
export const newTouchpoint = (doc: StudyDoc, stage: string, lane: string, name: string): Touchpoint => ({
  id: newId('touchpoint'),
  stage,
  lane,
  name,
  order: last(inCell(doc, stage, lane)),
  icon: '',
  description: '',
  owner: '',
  testimony: null,
  goal: 'none',
});

export function rename(doc: StudyDoc, id: string, name: string): void {
  const text = name.trim();
  if (text && doc.find(id)?.name !== text) doc.edit('rename', [{ op: 'patch', id, set: { name: text } }]);
}

/** @returns the edit, for its undo. */
export const remove = (doc: StudyDoc, ids: readonly string[]): number =>
  doc.edit(
    'remove',
    ids.filter((id) => doc.find(id)).map((id) => ({ op: 'remove', id })),
  );

export const stepsOf = (doc: StudyDoc, path: string): PathStep[] => doc.all('step').filter((step) => step.path === path);

const stepOf = (path: string, touchpoint: string, order: string): PathStep => ({
  id: newId('step'),
  path,
  touchpoint,
  order,
  optional: false,
  repeat: 1,
  limitSeconds: null,
  alternatives: [],
  channels: [],
});

/** Appends a step to a path; the same card twice in a row is one repeated step of the same place, so it is left out. */
export function addStep(doc: StudyDoc, path: string, touchpoint: string): void {
  const steps = stepsOf(doc, path);
  if (steps.at(-1)?.touchpoint === touchpoint) return;
  doc.edit('step.add', [{ op: 'put', record: { ...stepOf(path, touchpoint, last(steps)) } }]);
}

export function removeLastStep(doc: StudyDoc, path: string): void {
  const step = stepsOf(doc, path).at(-1);
  if (step) doc.edit('step.remove', [{ op: 'remove', id: step.id }]);
}

/** Makes a path; with a touchpoint, its first step is made in the same change, so that one undo takes both. */
export function addPath(doc: StudyDoc, map: string, name: string, kind: JourneyPath['kind'], touchpoint?: string): string {
  const paths = doc.all('path').filter((path) => path.map === map);
  const record: JourneyPath = {
    id: newId('path'),
    map,
    name,
    kind,
    order: last(paths),
    layer: null,
    abandoned: false,
    promoted: false,
    reviewedOn: '',
    description: '',
  };
  const first = touchpoint ? [stepOf(record.id, touchpoint, last([]))] : [];
  doc.edit(
    'path.add',
    [record, ...first].map((each) => ({ op: 'put', record: { ...each } })),
  );
  return record.id;
}

export function addStage(doc: StudyDoc, map: string, name: string): void {
  const stages = doc.all('stage').filter((stage) => stage.map === map);
  const record: Stage = { id: newId('stage'), map, name, order: last(stages), phase: stages.at(-1)?.phase ?? null };
  doc.edit('stage.add', [{ op: 'put', record: { ...record } }]);
}

export function addLane(doc: StudyDoc, map: string, name: string): void {
  const lanes = doc.all('lane').filter((lane) => lane.map === map);
  const record: Lane = { id: newId('lane'), map, name, order: last(lanes), icon: '', channel: null, backstage: false };
  doc.edit('lane.add', [{ op: 'put', record: { ...record } }]);
}

/** Moves a record by places among its sorted siblings (negative: towards the start). */
export function shift(doc: StudyDoc, siblings: readonly { readonly id: string; readonly order: string }[], id: string, by: number): void {
  const from = siblings.findIndex((each) => each.id === id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= siblings.length) return;
  const keys = siblings.filter((each) => each.id !== id).map((each) => each.order);
  const op: Op = { op: 'patch', id, set: { order: keyAt(keys, to) } };
  doc.edit('reorder', [op]);
}

/** Puts a path into a locked layer of its own. The lock comes last: nothing may enter a locked layer (S8.1). */
export function lockAlone(doc: StudyDoc, path: JourneyPath): void {
  const layers = doc.all('layer').filter((each) => each.map === path.map);
  const layer: Layer = { id: newId('layer'), map: path.map, name: path.name, order: last(layers), locked: false, folder: false };
  doc.edit('layer.lock', [
    { op: 'put', record: { ...layer } },
    { op: 'patch', id: path.id, set: { layer: layer.id } },
    { op: 'patch', id: layer.id, set: { locked: true } },
  ]);
}
