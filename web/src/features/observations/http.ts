import { api, post } from '../../app/api';
import type { Wire } from '../../types/schemas';

export type ObservePageOf = Wire<'SendObservationPage'>;
export type Sent = Wire<'SendObservationRequest'>;
export type InboxItem = Wire<'InboxItem'>;
export type StaffLink = Wire<'ObservationLinksItem'>;
export type StaffLinkRequest = Wire<'ObservationLinksRequest'>;
export type ReviewRequest = Wire<'ReviewObservationRequest'>;

const at = (study: string): string => `/studies/${study}/observations`;
const remove = (path: string): Promise<null> => api<null>(path, { method: 'DELETE' });

export const readPage = (word: string): Promise<ObservePageOf> => post('/observations/page', { word });

export const sendObservation = (observation: Sent): Promise<null> => post('/observations', observation);

export const readInbox = (study: string): Promise<readonly InboxItem[]> => api(at(study));

export const review = (study: string, id: string, request: ReviewRequest): Promise<Wire<'ReviewObservationResponse'>> =>
  post(`${at(study)}/${id}/review`, request);

export const group = (study: string, head: string, members: readonly string[]): Promise<null> =>
  post(`${at(study)}/groups`, { head, members });

export const takeOut = (study: string, id: string): Promise<null> => remove(`${at(study)}/${id}/group`);

export const takeUp = (study: string, id: string): Promise<null> => post(`${at(study)}/${id}/take-up`, {});

export const eraseObservation = (study: string, id: string): Promise<null> => remove(`${at(study)}/${id}/words`);

export const readLinks = (study: string): Promise<readonly StaffLink[]> => api(`/studies/${study}/observation-links`);

export const makeLink = (study: string, request: StaffLinkRequest): Promise<StaffLink> =>
  post(`/studies/${study}/observation-links`, request);

export const revokeLink = (study: string, link: string): Promise<null> => remove(`/studies/${study}/observation-links/${link}`);
