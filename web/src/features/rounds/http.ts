import { api, post } from '../../app/api';
import { guest } from '../../app/guest';
import { uuid7, uuidOf } from '../../doc/ids';
import type { Wire } from '../../types/schemas';

export type Ballot = Wire<'Ballot'>;
export type Progress = Wire<'RoundProgressResponse'>;

const path = (study: string, round: string): string => `/studies/${study}/rounds/${uuidOf(round)}`;

const keyOf = (round: string): string => `parcours.ballot.${round}`;

/** The secret number of this browser's ballot in a round: whoever has it may read the scores on it before the reveal. */
export function ballotNumber(round: string): string {
  const me = guest.get();
  if (me) return me.id;
  const key = keyOf(round);
  const known = localStorage.getItem(key);
  if (known) return known;
  // Version 7 tells when it was drawn: the other bits keep it from being guessed.
  const fresh = uuid7();
  localStorage.setItem(key, fresh);
  return fresh;
}

/** Null while this browser has kept none. */
export async function readBallot(study: string, round: string): Promise<Ballot | null> {
  if (!guest.get() && localStorage.getItem(keyOf(round)) === null) return null;
  return api<Ballot | null>(`${path(study, round)}/ballots/${ballotNumber(round)}`);
}

export const keepBallot = (study: string, round: string, ballot: Ballot): Promise<null> =>
  api<null>(`${path(study, round)}/ballots/${ballotNumber(round)}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(ballot),
  });

export const readProgress = (study: string, round: string): Promise<Progress> => api<Progress>(`${path(study, round)}/progress`);

export const reveal = (study: string, round: string): Promise<Wire<'RevealRoundResponse'>> =>
  post<Wire<'RevealRoundResponse'>>(`${path(study, round)}/reveal`, null);
