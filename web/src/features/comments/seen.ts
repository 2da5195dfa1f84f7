import type { Comment } from '../../types/wire';
import { partsOf } from './mentions';

const most = 500;
const keyOf = (name: string): string => `parcours.mentions.${name}`;

/** The mentions somebody of that name has opened in this browser. */
export function seenBy(name: string): ReadonlySet<string> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(name)) ?? '[]');
    return new Set(Array.isArray(kept) ? kept.filter((id): id is string => typeof id === 'string') : []);
  } catch {
    return new Set();
  }
}

/** Keeps the latest: what was seen long ago is settled or gone. */
export function keepSeen(name: string, ids: readonly string[]): ReadonlySet<string> {
  const all = [...seenBy(name)].filter((id) => !ids.includes(id));
  const kept = [...all, ...ids].slice(-most);
  localStorage.setItem(keyOf(name), JSON.stringify(kept));
  return new Set(kept);
}

/** Comments that name somebody, of threads that are not settled, the newest first; what they wrote themselves is none. */
export function mentionsOf(comments: readonly Comment[], name: string, names: readonly string[]): readonly Comment[] {
  const at = `@${name}`;
  const settled = new Set(comments.filter((comment) => comment.resolved).map((comment) => comment.id));
  const when = (comment: Comment) => comment.at || '9999';
  return comments
    .filter(
      (comment) =>
        comment.author !== name &&
        !settled.has(comment.parent ?? comment.id) &&
        comment.text.includes(at) &&
        partsOf(comment.text, [...names, name]).some((part) => part.mention && part.text === at),
    )
    .sort((a, b) => when(b).localeCompare(when(a)));
}
