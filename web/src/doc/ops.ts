import type { Op } from '../types/wire';
import type { Records } from './records';

/** Applies operations in order; the result, applied in its order, takes them back. A patch or removal of a missing record does nothing. */
export function applyOps(records: Records, ops: readonly Op[]): Op[] {
  const inverse: Op[] = [];
  for (const op of ops) {
    const back = applyOp(records, op);
    if (back) inverse.unshift(back);
  }
  return inverse;
}

function applyOp(records: Records, op: Op): Op | null {
  if (op.op === 'put') {
    const old = records.find(op.record.id);
    records.set(op.record);
    return old ? { op: 'put', record: old } : { op: 'remove', id: op.record.id };
  }
  const old = records.find(op.id);
  if (!old) return null;
  if (op.op === 'remove') records.delete(op.id);
  else records.set({ ...old, ...op.set });
  return { op: 'put', record: old };
}
