import type { StudyDoc } from '../../doc/contract';
import { kindOf } from '../../doc/ids';
import type { AnyRecord, Comment } from '../../types/wire';

/** What somebody said first, and the answers in the order in which the server took them. */
export interface Thread {
  readonly first: Comment;
  readonly replies: readonly Comment[];
}

/** A comment not yet taken by the server is the newest. */
const when = (comment: Comment): string => comment.at || '9999';
const byTime = (a: Comment, b: Comment): number => (when(a) === when(b) ? (a.id < b.id ? -1 : 1) : when(a) < when(b) ? -1 : 1);

export function threadsOf(comments: readonly Comment[]): readonly Thread[] {
  const replies = new Map<string, Comment[]>();
  for (const comment of comments) {
    if (!comment.parent) continue;
    const list = replies.get(comment.parent);
    if (list) list.push(comment);
    else replies.set(comment.parent, [comment]);
  }
  return comments
    .filter((comment) => !comment.parent)
    .sort(byTime)
    .map((first) => ({ first, replies: (replies.get(first.id) ?? []).sort(byTime) }));
}

/** Open threads by what they are about. */
export function openCounts(comments: readonly Comment[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { subject, parent, resolved } of comments) if (!parent && !resolved) counts.set(subject, (counts.get(subject) ?? 0) + 1);
  return counts;
}

/** The map on which the subject of a comment stands. */
export function mapOf(doc: StudyDoc, subject: string): string | null {
  if (kindOf(subject) === 'map') return subject;
  const record = doc.find(subject);
  const stage = kindOf(subject) === 'touchpoint' ? doc.get('stage', record?.stage as string) : null;
  return ((stage ?? record)?.map as string | undefined) ?? null;
}

/** What a subject is called: the first line of a note, the name of anything else. */
export const nameOf = (record: AnyRecord | null): string => String(record?.name ?? record?.text ?? '').split('\n')[0] ?? '';
