import type { StudyDoc } from '../../doc/contract';
import { newId } from '../../doc/ids';
import type { JournalEntry, JourneyPath } from '../../types/wire';

/** The day here, as an ISO date. */
export const today = (): string => {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
};

const entry = (path: JourneyPath, kind: string, text: string, by: string, evidence: string): JournalEntry => ({
  id: newId('journal'),
  map: path.map,
  about: path.id,
  kind,
  text,
  on: today(),
  by,
  evidence,
});

/** The exception becomes a reference, and the journal says why: one change, one undo. @returns the edit. */
export const promote = (doc: StudyDoc, path: JourneyPath, text: string, by: string, evidence: string): number =>
  doc.edit('path.promote', [
    { op: 'patch', id: path.id, set: { kind: 'reference', promoted: true } },
    { op: 'put', record: { ...entry(path, 'promotion', text, by, evidence) } },
  ]);

/** The promoted path becomes an exception again; the journal keeps both decisions. @returns the edit. */
export const withdraw = (doc: StudyDoc, path: JourneyPath, text: string, by: string, evidence: string): number =>
  doc.edit('path.withdraw', [
    { op: 'patch', id: path.id, set: { kind: 'exception', promoted: false } },
    { op: 'put', record: { ...entry(path, 'promotionWithdrawn', text, by, evidence) } },
  ]);
