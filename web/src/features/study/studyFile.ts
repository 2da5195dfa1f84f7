import type { StudyDoc } from '../../doc/contract';
import { schemaVersion } from '../../doc/syncCore';
import type { AnyRecord } from '../../types/wire';
import { most } from './fileLimits';

/** The server writes spaces that look like others as escapes, so that they can be told apart. */
const visible = (json: string): string =>
  json.replace(
    /[\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/g,
    (space) => `\\u${space.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  );

/** The study file as docs/formats/study.md has it: one record a line, sorted by id, so that two versions compare line by line. */
export function studyText(records: readonly AnyRecord[]): string {
  const lines = [...records].sort((a, b) => (a.id < b.id ? -1 : 1)).map((record) => `    ${visible(JSON.stringify(record))}`);
  return [
    '{',
    '  "format": "parcours-study",',
    '  "formatVersion": 1,',
    `  "schemaVersion": ${schemaVersion},`,
    '  "records": [',
    lines.join(',\n'),
    '  ]',
    '}',
    '',
  ].join('\n');
}

/** A study as a file, and how much that is. */
export interface StudyAsFile {
  readonly name: string;
  readonly bytes: Blob;
  readonly records: number;
}

/** The study as it is here, with what still waits to be saved. */
export function studyAsFile(doc: StudyDoc): StudyAsFile {
  const records = doc.everything();
  const name = (doc.all('study')[0]?.name ?? 'parcours').replace(/[\\/:*?"<>|]+/g, ' ').trim();
  return { name: `${name}.parcours.json`, bytes: new Blob([studyText(records)], { type: 'application/json' }), records: records.length };
}

/** [S64.11] Whether it would be refused if somebody brought it back. */
export const tooLarge = ({ bytes, records }: StudyAsFile): boolean => bytes.size > most.bytes || records > most.records;
