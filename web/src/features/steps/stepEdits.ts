import type { StudyDoc } from '../../doc/contract';
import { newId } from '../../doc/ids';
import { between, keyAt } from '../../doc/orderKey';
import type { JourneyPath, Op, PathStep } from '../../types/wire';
import { stepsOf } from '../study/edits';

const put = (record: PathStep | JourneyPath): Op => ({ op: 'put', record: { ...record } });

/** A step at a place of the path, counted from 0: after the one before it. */
export function insertStep(doc: StudyDoc, path: string, touchpoint: string, place: number): void {
  const keys = stepsOf(doc, path).map((step) => step.order);
  doc.edit('step.insert', [
    put({
      id: newId('step'),
      path,
      touchpoint,
      order: keyAt(keys, place),
      optional: false,
      repeat: 1,
      limitSeconds: null,
      alternatives: [],
      channels: [],
    }),
  ]);
}

export function moveStep(doc: StudyDoc, step: PathStep, by: number): void {
  const steps = stepsOf(doc, step.path);
  const to = steps.findIndex((each) => each.id === step.id) + by;
  if (to < 0 || to >= steps.length) return;
  const keys = steps.filter((each) => each.id !== step.id).map((each) => each.order);
  doc.edit('step.move', [{ op: 'patch', id: step.id, set: { order: keyAt(keys, to) } }]);
}

export function patchStep(doc: StudyDoc, step: PathStep, set: Partial<PathStep>): void {
  doc.edit('step.rules', [{ op: 'patch', id: step.id, set: { ...set } }]);
}

export function removeStep(doc: StudyDoc, step: PathStep): void {
  doc.edit('step.drop', [{ op: 'remove', id: step.id }]);
}

/** A new path that begins as another does, up to and with one of its steps, or with all of them; one change, in no layer. */
export function branchPath(doc: StudyDoc, from: JourneyPath, name: string, last?: string): string {
  const steps = stepsOf(doc, from.id);
  const end = last === undefined ? steps.length : steps.findIndex((step) => step.id === last) + 1;
  const siblings = doc.all('path').filter((path) => path.map === from.map);
  const path: JourneyPath = {
    ...from,
    id: newId('path'),
    name,
    kind: last === undefined ? from.kind : 'exception',
    order: between(siblings.at(-1)?.order ?? null, null),
    layer: null,
    abandoned: last === undefined && from.abandoned,
    promoted: false,
    reviewedOn: '',
    description: '',
  };
  doc.edit('path.branch', [put(path), ...steps.slice(0, end).map((step) => put({ ...step, id: newId('step'), path: path.id }))]);
  return path.id;
}
