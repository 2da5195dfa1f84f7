import type { StudyDoc } from '../../doc/contract';
import { kindOf, newId } from '../../doc/ids';
import type { AnyRecord, JournalEntry } from '../../types/wire';
import { today } from '../journal/edits';

export const changeKinds = ['organisation', 'process'] as const;
export type ChangeKind = (typeof changeKinds)[number];

export const isChange = (entry: JournalEntry): boolean => changeKinds.some((kind) => kind === entry.kind);

/** Somebody has read it again: the map with all on it, one path, one moment of truth. @returns the edit. */
export const review = (doc: StudyDoc, id: string, on: string = today()): number =>
  doc.find(id)?.reviewedOn === on ? 0 : doc.edit('review', [{ op: 'patch', id, set: { reviewedOn: on } }]);

/** What a change touches, as one value for a select: '' the whole study, else a map, journey or phase. */
export const scopeOf = (entry: JournalEntry): string => entry.map ?? entry.about ?? '';

const scoped = (scope: string) => {
  const kind = kindOf(scope);
  return { map: kind === 'map' ? scope : null, about: kind === 'journey' || kind === 'phase' ? scope : null };
};

export function addChange(doc: StudyDoc, text: string): string {
  const record: JournalEntry = { id: newId('journal'), ...scoped(''), kind: 'organisation', text, on: today(), by: '', evidence: '' };
  doc.edit('change.add', [{ op: 'put', record: { ...record } as AnyRecord }]);
  return record.id;
}

/** Map and scope change together: a change is never of a map and of a phase at once. */
export const setScope = (doc: StudyDoc, id: string, scope: string): number =>
  doc.edit('change.set', [{ op: 'patch', id, set: scoped(scope) }]);

export const setChange = (doc: StudyDoc, id: string, change: Partial<Pick<JournalEntry, 'kind' | 'text' | 'on' | 'by'>>): number =>
  doc.edit('change.set', [{ op: 'patch', id, set: { ...change } }]);
