import type { StudyDoc } from '../../doc/contract';
import { newId } from '../../doc/ids';
import { between } from '../../doc/orderKey';
import type { Op, Segment } from '../../types/wire';

/** How a figure was obtained, the surest first. */
export const bases = ['measured', 'reported', 'estimated'] as const satisfies readonly Segment['basis'][];

function made(doc: StudyDoc, name: string): Segment {
  return {
    id: newId('segment'),
    name,
    order: between(doc.all('segment').at(-1)?.order ?? null, null),
    description: '',
    count: null,
    share: null,
    basis: 'estimated',
    source: '',
    period: '',
  };
}

export function addSegment(doc: StudyDoc, name: string): string {
  const record = made(doc, name);
  doc.edit('segment.add', [{ op: 'put', record: { ...record } }]);
  return record.id;
}

const same = (a: string | undefined, b: string): boolean => (a ?? '').trim().toLocaleLowerCase() === b.trim().toLocaleLowerCase();

/** A segment of the words that maps and interviews named one by before: all that say the same take it. One change. */
export function adoptSegment(doc: StudyDoc, text: string): string {
  const known = doc.all('segment').find((each) => same(each.name, text));
  const record = known ?? made(doc, text.trim());
  const named = [...doc.all('map'), ...doc.all('interview')].filter((each) => !each.ofSegment && same(each.segment, text));
  const ops: Op[] = named.map((each) => ({ op: 'patch', id: each.id, set: { ofSegment: record.id, segment: '' } }));
  doc.edit('segment.adopt', known ? ops : [{ op: 'put', record: { ...record } }, ...ops]);
  return record.id;
}

/** "34", "34 %": a part of one. Null for nothing said; undefined for what is no share. */
export function shareOf(text: string): number | null | undefined {
  const plain = text.replace(/[\s\u00a0\u202f%]/g, '').replace(',', '.');
  if (plain === '') return null;
  const percent = Number(plain);
  return /^\d+(\.\d+)?$/.test(plain) && percent <= 100 ? Number((percent / 100).toFixed(6)) : undefined;
}

/** "41 000": a number of clients. Null for nothing said; undefined for what is none. */
export function countOf(text: string): number | null | undefined {
  const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace(/[.,](?=\d{3}(?:\D|$))/g, '');
  if (plain === '') return null;
  return /^\d{1,9}$/.test(plain) ? Number(plain) : undefined;
}
