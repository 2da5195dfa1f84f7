import { api, post } from '../../app/api';
import { myName } from '../../app/me';
import type { Wire } from '../../types/schemas';

export type Entry = Wire<'TimelineItem'>;
export type Change = Wire<'DifferenceChange'>;
export type Property = Wire<'DifferenceProperty'>;
/** The description does not know that a map may be missing: a record of the whole study has none. */
export type Item = Omit<Wire<'DifferenceItem'>, 'map' | 'shownBy'> & { readonly map: string | null; readonly shownBy: string | null };
export type Conflict = Wire<'BranchesConflict'>;
export type Choice = Wire<'BranchesChoice'>;
export type StudyRow = Wire<'ListStudiesItem'>;
type Scene = Wire<'ServerMessageSceneSent'>;

export interface Merge {
  readonly brings: readonly Item[];
  readonly conflicts: readonly Conflict[];
  readonly revision: number | null;
}

export const entries = (study: string, before: number | null) =>
  api<Wire<'TimelineResponse'>>(`/studies/${study}/history?most=50${before === null ? '' : `&before=${before}`}`);

/** What changed in what people drew: the names given to versions are marks in the history, and stay when the study goes back. */
export const difference = (study: string, from: number, to: number | null): Promise<readonly Item[]> =>
  api<{ readonly items: readonly Item[] }>(`/studies/${study}/difference?from=${from}${to === null ? '' : `&to=${to}`}`).then(({ items }) =>
    items.filter((item) => !item.id.startsWith('version:')),
  );

export const pastScene = (study: string, map: string, revision: number) =>
  api<Scene>(`/studies/${study}/maps/${map}/at/${revision}`).then((sent) => ({ map: sent.map, frame: sent.frame, items: sent.put }));

export const studies = () => api<readonly StudyRow[]>('/studies');

export const archiveStudy = (study: string, archived: boolean) => post<void>(`/studies/${study}/archive`, { archived });

export const begin = (study: string, name: string, revision: number | null) =>
  post<Wire<'BranchesResponse'>>(`/studies/${study}/branches`, { name, revision });

export const merge = (study: string, branch: string, takeTheirs: readonly Choice[], apply: boolean) =>
  post<Merge>(`/studies/${study}/merge`, { branch, takeTheirs, apply, by: myName() });
