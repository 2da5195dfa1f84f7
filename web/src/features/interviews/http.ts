import { api } from '../../app/api';
import { uuidOf } from '../../doc/ids';
import type { Wire } from '../../types/schemas';

export type Answers = Wire<'InterviewAnswers'>;
export type ScaleAnswer = Answers['scales'][number];
export type EntryAnswer = Answers['entries'][number];
export type Scale = ScaleAnswer['scale'];
export type EntryKind = EntryAnswer['kind'];
export type Merged = Wire<'MergedInterviewsResponse'>;
export type MergedSubject = Wire<'MergedInterviewsSubjectItem'>;
export type MergedScale = Wire<'MergedInterviewsScaleItem'>;
export type MergedEntry = Wire<'MergedInterviewsEntryItem'>;

export const scales = ['satisfaction', 'importance'] as const satisfies readonly Scale[];
export const entryKinds = ['need', 'expectation', 'opinion', 'verbatim', 'condition'] as const satisfies readonly EntryKind[];

/** [L6] One answer on its way to the erasable store: a score (null takes it back) or an entry (no text takes it back). */
export type Write =
  | { readonly subject: string; readonly scale: Scale; readonly value: number | null }
  | { readonly entry: string; readonly subject: string; readonly kind: EntryKind; readonly topic: string; readonly text: string };

const address = (study: string, interview: string): string => `/studies/${study}/interviews/${uuidOf(interview)}`;

export const readAnswers = (study: string, interview: string): Promise<Answers> => api<Answers>(address(study, interview));

export function write(study: string, interview: string, answer: Write): Promise<null> {
  const at = 'entry' in answer ? `entries/${answer.entry}` : 'scores';
  const { entry: _, ...body } = { entry: '', ...answer };
  return api<null>(`${address(study, interview)}/${at}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

/** For good: scores and words, also where a condition quotes them. */
export const eraseWords = (study: string, interview: string): Promise<null> =>
  api<null>(`${address(study, interview)}/words`, { method: 'DELETE' });

/** Which interviews count: all, those of a persona (its id), those of a segment (its id), or of a segment in words. */
export type Among = '' | `persona:${string}` | `segment:${string}` | `segment ${string}`;

export function readMerged(study: string, map: string, among: Among): Promise<Merged> {
  const [kind, what] = among.startsWith('segment ')
    ? ['segment', among.slice('segment '.length)]
    : [among.startsWith('persona:') ? 'persona' : 'ofSegment', uuidOf(among)];
  const only = among === '' ? '' : `?${kind}=${encodeURIComponent(what ?? '')}`;
  return api<Merged>(`/studies/${study}/maps/${uuidOf(map)}/interviews${only}`);
}
