import type { StudyDoc } from '../../doc/contract';
import { newId } from '../../doc/ids';
import type { Fulfilment } from '../../types/wire';
import type { Degree } from './model';

/** Says what a design makes of a step or condition; null takes it back. */
export function judge(doc: StudyDoc, design: string, subject: string, known: Fulfilment | null, degree: Degree | null): void {
  if (degree === null) {
    if (known) doc.edit('fulfilment.clear', [{ op: 'remove', id: known.id }]);
    return;
  }
  if (known) {
    if (known.degree !== degree) doc.edit('fulfilment.set', [{ op: 'patch', id: known.id, set: { degree } }]);
    return;
  }
  const record: Fulfilment = { id: newId('fulfilment'), design, subject, degree, why: '', by: null };
  doc.edit('fulfilment.set', [{ op: 'put', record: { ...record } }]);
}

export function explain(doc: StudyDoc, id: string, change: Partial<Pick<Fulfilment, 'why' | 'by'>>): void {
  doc.edit('fulfilment.why', [{ op: 'patch', id, set: { ...change } }]);
}
