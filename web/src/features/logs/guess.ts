import { plain } from '../palette/search';
import { type ColumnRole, type MappingDraft, separators } from './mapping';

/** Words that column names often hold, in French and English, most telling first. */
const words: readonly (readonly [ColumnRole, readonly string[]])[] = [
  ['time', ['horodatage', 'timestamp', 'datetime', 'date', 'instant', 'heure', 'time', 'quand']],
  // What a column counts says more than whom it is about: an "étape client" is an activity.
  ['activity', ['activite', 'activity', 'evenement', 'event', 'etape', 'step']],
  [
    'case',
    [
      'case',
      'numero',
      'reservation',
      'commande',
      'reference',
      'dossier',
      'client',
      'customer',
      'contrat',
      'ticket',
      'session',
      'parcours',
      'patient',
      'id',
    ],
  ],
  ['activity', ['action', 'motif', 'libelle', 'tache', 'task']],
  ['channel', ['canal', 'channel', 'media', 'touchpoint']],
  ['resource', ['ressource', 'resource', 'agent', 'conseiller', 'equipe', 'user']],
];

/** What the server left open, guessed from names and examples; a person still confirms. */
export function guess(draft: MappingDraft, columns: readonly string[], rows: readonly (readonly string[])[], head: string): MappingDraft {
  const chosen: Record<ColumnRole, string> = { ...draft.columns };
  for (const [role, names] of words) {
    const free = columns.filter((column) => !Object.values(chosen).includes(column));
    if (!chosen[role]) chosen[role] = names.map((name) => free.find((column) => plain(column).includes(name))).find(Boolean) ?? '';
  }
  const place = columns.indexOf(chosen.time);
  const times = place < 0 ? [] : rows.map((row) => row[place] ?? '').filter(Boolean);
  return {
    ...draft,
    columns: chosen,
    timeFormat: draft.detected ? draft.timeFormat : (formatOf(times) ?? draft.timeFormat),
    separator: draft.separator || separatorOf(head),
  };
}

/** The separator seen most in the first line; '' when none is. */
export function separatorOf(head: string): string {
  const line = head.split(/\r?\n/, 1)[0] ?? '';
  const counts = separators.map((separator) => [separator, line.split(separator).length - 1] as const);
  const [best, count] = counts.reduce((most, one) => (one[1] > most[1] ? one : most));
  return count > 0 ? best : '';
}

/** How instants are written, when the examples leave no other reading. */
export function formatOf(times: readonly string[]): string | null {
  if (times.length === 0) return null;
  if (times.every((time) => /^\d{4}-\d\d-\d\d(T|$)/.test(time))) return 'iso';
  if (times.every((time) => /^\d{4}[/.-]\d\d?[/.-]\d\d?/.test(time))) return 'ymd';
  if (times.every((time) => /^\d{13}$/.test(time))) return 'epoch-ms';
  if (times.every((time) => /^\d{10}$/.test(time))) return 'epoch-s';
  const parts = times.map((time) => /^(\d\d?)[/.-](\d\d?)[/.-]\d{2,4}/.exec(time));
  if (parts.some((part) => part === null)) return null;
  return parts.some((part) => Number(part?.[2]) > 12) ? 'mdy' : 'dmy';
}
