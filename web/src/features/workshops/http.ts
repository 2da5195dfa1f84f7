import { api, post } from '../../app/api';
import { guest } from '../../app/guest';
import { kindOf, uuid7, uuidOf } from '../../doc/ids';
import type { Wire } from '../../types/schemas';
import type { AgendaItem, Comment, Decision, JournalEntry, Note, ProgressAction, Round, Score, Tally } from '../../types/wire';

export type Contribution = Wire<'Contribution'>;
export type Progress = Wire<'ContributionsProgress'>;
export type Participant = Wire<'Participant'>;
export type Author = Wire<'TakeBackAuthor'>;
export type Invitation = Wire<'InvitationsItem'>;
export type InvitationRequest = Wire<'InvitationsRequest'>;

const agenda = (study: string, item: string): string => `/studies/${study}/agenda/${uuidOf(item)}`;
const at = (study: string, workshop: string): string => `/studies/${study}/workshops/${uuidOf(workshop)}`;

const send = (path: string, method: 'PUT' | 'DELETE', body?: unknown): Promise<null> =>
  api<null>(path, { method, ...(body !== undefined && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }) });

const key = 'parcours.person';

/** The secret number that this browser writes and votes under: a guest's own, or one drawn once. */
export function personNumber(): string {
  const me = guest.get();
  if (me) return me.id;
  const known = localStorage.getItem(key);
  if (known) return known;
  const fresh = uuid7();
  localStorage.setItem(key, fresh);
  return fresh;
}

export const readContribution = (study: string, item: string): Promise<Contribution> =>
  api(`${agenda(study, item)}/contributions/${personNumber()}`);

export const giveVotes = (study: string, item: string, given: NonNullable<Contribution['votes']>[number]): Promise<null> =>
  send(`${agenda(study, item)}/contributions/${personNumber()}/votes`, 'PUT', given);

export const writeSilentNote = (
  study: string,
  item: string,
  { id, text, hue, place }: NonNullable<Contribution['notes']>[number],
): Promise<null> => send(`${agenda(study, item)}/contributions/${personNumber()}/notes/${id}`, 'PUT', { text, hue, place: place ?? null });

export const removeSilentNote = (study: string, item: string, id: string): Promise<null> =>
  send(`${agenda(study, item)}/contributions/${personNumber()}/notes/${id}`, 'DELETE');

export const readProgress = (study: string, item: string): Promise<Progress> => api(`${agenda(study, item)}/progress`);

export const revealItem = (study: string, item: string): Promise<Wire<'RevealAgendaResponse'>> =>
  post(`${agenda(study, item)}/reveal`, null);

export const readParticipants = (study: string, workshop: string): Promise<readonly Participant[]> =>
  api(`${at(study, workshop)}/participants`);

export const keepParticipant = (study: string, workshop: string, { id, name, part, here, is }: Participant): Promise<null> =>
  send(`${at(study, workshop)}/participants/${id}`, 'PUT', { name, part, here, is: is ?? null });

export const eraseParticipant = (study: string, workshop: string, id: string): Promise<null> =>
  send(`${at(study, workshop)}/participants/${id}`, 'DELETE');

/** [S67.1] What the minutes are made of: as it was at the end of a workshop that is over, as it is in one that runs. */
export interface MinutesRecords {
  readonly revision: number;
  readonly agenda: readonly AgendaItem[];
  readonly tallies: readonly Tally[];
  readonly notes: readonly Note[];
  readonly rounds: readonly Round[];
  readonly scores: readonly Score[];
  readonly decisions: readonly Decision[];
  readonly journal: readonly JournalEntry[];
  readonly actions: readonly ProgressAction[];
  readonly comments: readonly Comment[];
  readonly names: readonly Wire<'WorkshopMinutesNamed'>[];
}

export async function readMinutes(study: string, workshop: string): Promise<MinutesRecords> {
  const { revision, records, names } = await api<Wire<'WorkshopMinutesResponse'>>(`${at(study, workshop)}/minutes`);
  const of = <T extends { readonly id: string }>(kind: string): readonly T[] =>
    (records as readonly T[]).filter((record) => kindOf(record.id) === kind);
  return {
    revision,
    names,
    agenda: of('agenda'),
    tallies: of('tally'),
    notes: of('note'),
    rounds: of('round'),
    scores: of('score'),
    decisions: of('decision'),
    journal: of('journal'),
    actions: of('action'),
    comments: of('comment'),
  };
}

export const readAuthors = (study: string, workshop: string): Promise<readonly Author[]> => api(`${at(study, workshop)}/authors`);

export const takeBack = (study: string, workshop: string, clients: readonly string[]): Promise<Wire<'TakeBackResponse'>> =>
  post(`${at(study, workshop)}/take-back`, { clients });

export const readInvitations = (study: string): Promise<readonly Invitation[]> => api(`/studies/${study}/invitations`);

export const invite = (study: string, request: InvitationRequest): Promise<Invitation> => post(`/studies/${study}/invitations`, request);

export const revoke = (study: string, invitation: string): Promise<null> => send(`/studies/${study}/invitations/${invitation}`, 'DELETE');

export const showOut = (study: string, invitation: string, person: string): Promise<null> =>
  send(`/studies/${study}/invitations/${invitation}/guests/${person}`, 'DELETE');
