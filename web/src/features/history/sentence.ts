import type { Translate } from '../../i18n';
import type { Entry } from './http';

/** What an entry did, in words that follow its person's name. */
export function sentenceOf(entry: Entry, t: Translate): string {
  const about = entry.about ?? '';
  if (entry.undoes !== null) return t(about ? 'history.intent.undo' : 'history.intent.undo.plain', { about });
  if (entry.restoredTo) {
    const version = entry.restoredVersion ?? '';
    return t(version ? 'history.intent.restore.version' : 'history.intent.restore.to', { revision: entry.restoredTo, version });
  }
  const key = `history.intent.${entry.intent}`;
  const named = t(key, { about });
  if (about && named !== key) return named;
  const plain = t(`${key}.plain`);
  if (plain !== `${key}.plain`) return plain;
  return t('history.intent.other', { what: whatOf(entry, t) });
}

/** "3 cartes, 1 chemin": what an entry touched. */
export const whatOf = (entry: Entry, t: Translate): string =>
  Object.entries(entry.kinds)
    .map(([kind, count]) => countOf(kind, count, t))
    .join(', ');

export function countOf(kind: string, count: number, t: Translate): string {
  const key = `history.count.${kind}`;
  const text = t(key, { count });
  return text === key ? t('history.count.other', { count }) : text;
}
