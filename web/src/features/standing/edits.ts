import type { StudyDoc } from '../../doc/contract';
import { kindOf, newId } from '../../doc/ids';
import { between } from '../../doc/orderKey';
import type { AnyRecord, Op, SourceDocument, Standing } from '../../types/wire';
import { today } from '../journal/edits';

export type Status = Standing['status'];
export const statuses = ['toCheck', 'confirmed', 'obsolete', 'contradicted'] as const satisfies readonly Status[];
export const documentKinds = [
  'document',
  'spreadsheet',
  'process',
  'slides',
  'picture',
  'fieldwork',
  'other',
] as const satisfies readonly SourceDocument['kind'][];

const kinds: ReadonlySet<string> = new Set(['touchpoint', 'path', 'stage', 'moment', 'condition', 'note']);

/** [S55.1] What may have a standing. */
export const canStand = (id: string): boolean => kinds.has(kindOf(id));

export const standingOf = (doc: Pick<StudyDoc, 'all'>, subject: string): Standing | null =>
  doc.all('standing').find((each) => each.subject === subject) ?? null;

/** [S55.2] Says of each item whether it holds, today; what was said of its source and by whom stays. One gesture. */
export function judge(doc: StudyDoc, ids: readonly string[], status: Status): void {
  const known = new Map(doc.all('standing').map((each) => [each.subject, each]));
  const ops = ids.filter(canStand).flatMap((subject): Op[] => {
    const own = known.get(subject);
    if (own?.status === status) return [];
    return own
      ? [{ op: 'patch', id: own.id, set: { status, on: today() } }]
      : [put({ id: newId('standing'), subject, status, source: null, by: '', on: today(), note: '' })];
  });
  if (ops.length > 0) doc.edit(`standing.${status}`, ops);
}

/** Nobody asks about it any more. */
export const unjudge = (doc: StudyDoc, standing: Standing): number => doc.edit('standing.remove', [{ op: 'remove', id: standing.id }]);

export const tell = (doc: StudyDoc, id: string, set: Partial<Standing>): number => doc.edit('standing.tell', [{ op: 'patch', id, set }]);

/** A document of that name; made when there is none. */
export function addSource(doc: StudyDoc, name: string): string {
  const all = doc.all('source');
  const record: SourceDocument = {
    id: newId('source'),
    name: name.trim().slice(0, 200),
    order: between(all.at(-1)?.order ?? null, null),
    kind: 'document',
    on: '',
    owner: '',
    note: '',
  };
  doc.edit('source.add', [put(record)]);
  return record.id;
}

export const changeSource = (doc: StudyDoc, id: string, set: Partial<SourceDocument>): number =>
  doc.edit('source.edit', [{ op: 'patch', id, set }]);

const put = (record: object): Op => ({ op: 'put', record: { ...record } as AnyRecord });
