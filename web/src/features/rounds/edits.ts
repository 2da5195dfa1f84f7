import type { StudyDoc } from '../../doc/contract';
import { newId } from '../../doc/ids';
import { between } from '../../doc/orderKey';
import type { JournalEntry, Round } from '../../types/wire';
import { today } from '../journal/edits';

export type RoundDraft = Pick<Round, 'name' | 'question' | 'touchpoints' | 'paths' | 'axes' | 'groups'>;

export function openRound(doc: StudyDoc, map: string, draft: RoundDraft): string {
  const siblings = doc.all('round').filter((round) => round.map === map);
  const record: Round = {
    id: newId('round'),
    map,
    order: between(siblings.at(-1)?.order ?? null, null),
    status: 'open',
    revealedOn: '',
    participants: 0,
    ...draft,
  };
  doc.edit('round.open', [{ op: 'put', record: { ...record } }]);
  return record.id;
}

export interface Reopening {
  readonly why: string;
  readonly by: string;
  /** What the round of the scores revealed so far is called. */
  readonly keptName: string;
  /** The reveal in words: how many, which day. */
  readonly evidence: string;
}

/**
 * A revealed round is open again (S58.1): a line in the journal says who and why, and what was revealed stays as a round of its own, before
 * it in the list, so that the next reveal counts as the later. The ballots are still where they were.
 */
export function reopenRound(doc: StudyDoc, round: Round, { why, by, keptName, evidence }: Reopening): void {
  const siblings = doc.all('round').filter((each) => each.map === round.map);
  const at = siblings.findIndex((each) => each.id === round.id);
  const kept: Round = { ...round, id: newId('round'), name: keptName, order: between(siblings[at - 1]?.order ?? null, round.order) };
  const scores = doc.all('score').filter((score) => score.round === round.id);
  const line: JournalEntry = {
    id: newId('journal'),
    map: round.map,
    about: round.id,
    kind: 'roundReopened',
    text: why,
    on: today(),
    by,
    evidence,
  };
  // First what is kept, however many changes it takes; then the round is opened with its line. One undo takes both back.
  const keeping = doc.edit('round.keep', [
    { op: 'put', record: { ...kept } },
    ...scores.map((score) => ({ op: 'put' as const, record: { ...score, id: newId('score'), round: kept.id } })),
  ]);
  doc.edit(
    'round.reopen',
    [
      { op: 'put', record: { ...line } },
      { op: 'patch', id: round.id, set: { status: 'open', revealedOn: '', participants: 0 } },
      ...scores.map((score) => ({ op: 'remove' as const, id: score.id })),
    ],
    keeping,
  );
}
