import { myName } from '../../app/me';
import { useAll } from '../../doc/react';

/** True when a comment may name the reader: cheap, so that what lists them is loaded by those who need it. */
export function useMaybeNamed(): boolean {
  const at = `@${myName()}`;
  return useAll('comment').some((comment) => comment.text.includes(at));
}
