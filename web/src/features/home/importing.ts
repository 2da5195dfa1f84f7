import { ApiError } from '../../app/api';
import type { Translate } from '../../i18n';
import type { Wire } from '../../types/schemas';
import { most as alone } from '../study/fileLimits';

export type StudyFault = Wire<'StudyFault'>;
type Refusal = Wire<'ImportStudyRefusal'>;

/** Largest study file, and largest one with words and pictures, as docs/formats has them. */
const most = { json: alone.bytes, zip: 1024 * 1024 * 1024 };

/** A study file that was refused, with what is wrong and where. */
export class FileRefused extends Error {
  constructor(
    readonly faults: readonly StudyFault[],
    readonly count: number,
  ) {
    super('The study file is refused.');
  }
}

/** A new study of a file. Throws FileRefused; ApiError where the server does not answer. */
export async function importStudy(file: File): Promise<Wire<'ImportStudyResponse'>> {
  const limit = /\.zip$/i.test(file.name) ? most.zip : most.json;
  if (file.size > limit)
    throw new FileRefused([{ line: 0, column: 0, problem: `The file is larger than ${limit >> 20} MB.`, fix: '', record: null }], 1);
  let response: Response;
  try {
    response = await fetch('/api/studies/import', { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: file });
  } catch (error) {
    throw new ApiError(0, null, String(error));
  }
  if (response.ok) return await response.json();
  const body = (await response.json().catch(() => null)) as Refusal | null;
  throw body?.faults ? new FileRefused(body.faults, body.count) : new ApiError(response.status, null, response.statusText);
}

// The file reader speaks English; these are its sentences, with the words that each leaves open.
const problems: readonly (readonly [RegExp, string])[] = [
  [/^The file is larger than (?<n>\d+) MB/, 'large'],
  [/^This is not UTF-8/, 'utf8'],
  [/^This is not JSON: (?<said>.*)/, 'json'],
  [/^A study file is a JSON object/, 'object'],
  [/^"(?<name>.*)" is missing, not whole/, 'part'],
  [/^"(?<name>.*)" is missing/, 'missing'],
  [/^"(?<name>.*)" is there twice/, 'twice'],
  [/^"format" must be/, 'format'],
  [/^"(?<name>.*)" must be a whole number/, 'whole'],
  [/^"(?<name>.*)" is (?<found>\d+); this program reads up to (?<n>\d+)/, 'newer'],
  [/^"records" must be a list/, 'list'],
  [/^"(?<name>.*)" is not a property of a study file/, 'unknown'],
  [/^There are more than (?<n>\d+) records/, 'many'],
  [/^Another record has this id/, 'sameId'],
  [/^The file holds no study record/, 'noStudy'],
  [/^This is not a whole ZIP file/, 'zip'],
  [/^"(?<name>.*)" is not a part of a bundle/, 'foreign'],
  [/^There are too many pictures/, 'pictures'],
  [/^The JSON property '(?<name>.*)' could not be mapped/, 'property'],
  [/missing required properties including: '(?<name>[^']*)'/, 'needs'],
  [/^The JSON value could not be converted/, 'type'],
];

const fixes: readonly (readonly [RegExp, string])[] = [
  [/larger than|more than \d+ records|too many pictures/, 'split'],
  [/whole ZIP file|not whole, or|not a part of/, 'again'],
  [/this program reads up to/, 'update'],
  [/there twice|Another record has/, 'one'],
  [/not a property of a study file/, 'remove'],
  [/"format" must be|holds no study|JSON object/, 'choose'],
  [/UTF-8/, 'utf8'],
];

export function faultWords(fault: StudyFault, t: Translate): string {
  const rule = /^Rule (?<rule>S[\d.]+) is broken/.exec(fault.problem)?.groups?.rule;
  if (rule) return t('home.import.problem.rule', { rule, said: t(`rules.${rule}`) });
  for (const [form, key] of problems) {
    const found = form.exec(fault.problem);
    if (found) return t(`home.import.problem.${key}`, { ...found.groups });
  }
  return t('home.import.problem.record', { said: fault.problem });
}

export const fixWords = (fault: StudyFault, t: Translate): string =>
  t(`home.import.fix.${fixes.find(([form]) => form.test(fault.problem))?.[1] ?? 'record'}`);
