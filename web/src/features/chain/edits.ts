import type { StudyDoc } from '../../doc/contract';
import { newId } from '../../doc/ids';
import { between } from '../../doc/orderKey';
import type { Answer, Condition, Op, ProgressAction } from '../../types/wire';

export type AnswerDraft = Pick<Answer, 'name' | 'kind' | 'owner' | 'description'>;
export type ActionDraft = Omit<ProgressAction, 'id' | 'order' | 'conditions'>;

const end = (list: readonly { readonly order: string }[]): string => between(list.at(-1)?.order ?? null, null);
const answersSet = (condition: Condition, answers: readonly string[], words = condition.answer): Op => ({
  op: 'patch',
  id: condition.id,
  set: { answers: [...answers], answer: words },
});

/** A new internal answer, linked to the condition in the same change; words that it replaces are emptied. */
export function addAnswer(doc: StudyDoc, condition: Condition, draft: AnswerDraft, words = condition.answer): void {
  const record: Answer = { id: newId('answer'), order: end(doc.all('answer')), ...draft };
  doc.edit('answer.add', [{ op: 'put', record: { ...record } }, answersSet(condition, [...condition.answers, record.id], words)]);
}

export function linkAnswer(doc: StudyDoc, condition: Condition, answer: string, words = condition.answer): void {
  if (!condition.answers.includes(answer)) doc.edit('answer.link', [answersSet(condition, [...condition.answers, answer], words)]);
}

export function unlinkAnswer(doc: StudyDoc, condition: Condition, answer: string): void {
  doc.edit('answer.unlink', [
    answersSet(
      condition,
      condition.answers.filter((id) => id !== answer),
    ),
  ]);
}

export function setAnswer(doc: StudyDoc, id: string, change: Partial<AnswerDraft>): void {
  if (Object.keys(change).length > 0) doc.edit('answer.set', [{ op: 'patch', id, set: { ...change } }]);
}

export function addAction(doc: StudyDoc, condition: Condition, draft: ActionDraft): void {
  const record: ProgressAction = { id: newId('action'), order: end(doc.all('action')), conditions: [condition.id], ...draft };
  doc.edit('action.add', [{ op: 'put', record: { ...record } }]);
}

export function linkAction(doc: StudyDoc, condition: Condition, action: ProgressAction): void {
  if (action.conditions.includes(condition.id)) return;
  doc.edit('action.link', [{ op: 'patch', id: action.id, set: { conditions: [...action.conditions, condition.id] } }]);
}

/** An action of several conditions only leaves this one; the last takes it along, as does no condition at all. @returns the edit. */
export function removeAction(doc: StudyDoc, condition: Condition | null, action: ProgressAction): number {
  const rest = action.conditions.filter((id) => id !== condition?.id);
  if (rest.length === 0) return doc.edit('action.remove', [{ op: 'remove', id: action.id }]);
  return doc.edit('action.unlink', [{ op: 'patch', id: action.id, set: { conditions: rest } }]);
}

export function setAction(doc: StudyDoc, id: string, change: Partial<ActionDraft>): void {
  if (Object.keys(change).length > 0) doc.edit('action.set', [{ op: 'patch', id, set: { ...change } }]);
}
