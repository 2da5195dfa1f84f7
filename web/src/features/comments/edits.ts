import { myName } from '../../app/me';
import type { StudyDoc } from '../../doc/contract';
import { newId } from '../../doc/ids';
import type { Comment } from '../../types/wire';

/** Says something of a record, or answers a thread; the server sets the time (L19). */
export function addComment(doc: StudyDoc, subject: string, text: string, parent: string | null = null): void {
  const said = text.trim();
  if (said === '') return;
  const record: Comment = { id: newId('comment'), subject, text: said, author: myName(), at: '', parent, resolved: false };
  doc.edit(parent ? 'comment.reply' : 'comment.add', [{ op: 'put', record: { ...record } }]);
}

export const resolve = (doc: StudyDoc, id: string, resolved: boolean): number =>
  doc.edit(resolved ? 'comment.resolve' : 'comment.reopen', [{ op: 'patch', id, set: { resolved } }]);

/** A comment goes with its answers. @returns the edit, for its undo. */
export const removeComment = (doc: StudyDoc, id: string): number => doc.edit('comment.remove', [{ op: 'remove', id }]);
