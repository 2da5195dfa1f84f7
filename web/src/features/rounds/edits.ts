import type { StudyDoc } from '../../doc/contract';
import { newId } from '../../doc/ids';
import { between } from '../../doc/orderKey';
import type { Round } from '../../types/wire';

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

/** The scores leave the study and the round is open again; the ballots are still where they were. */
export function hideAgain(doc: StudyDoc, round: string): void {
  const scores = doc.all('score').filter((score) => score.round === round);
  doc.edit('round.hide', [
    { op: 'patch', id: round, set: { status: 'open', revealedOn: '', participants: 0 } },
    ...scores.map((score) => ({ op: 'remove' as const, id: score.id })),
  ]);
}
