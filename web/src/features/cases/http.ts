import { api } from '../../app/api';
import type { components } from '../../types/openapi';

type Schemas = components['schemas'];
export type CaseRow = Schemas['ListCasesItem'];
export type CasePage = Schemas['ListCasesResponse'];
export type OneCase = Schemas['ShowCaseResponse'];
export type CaseEvent = Schemas['ShowCaseEvent'];
export type Deviations = Schemas['ListDeviationsResponse'];
export type DeviationKind = Schemas['ListDeviationsKind']['deviation'];
/** What names the measures now shown. */
export type Measured = Pick<Schemas['MapOverlay'], 'log' | 'version'>;

/** The cases behind a number: what is left out does not matter. */
export interface CaseQuery {
  readonly class?: CaseRow['class'];
  readonly path?: string;
  readonly nearest?: string;
  readonly touchpoint?: string;
  /** A link: its two steps. */
  readonly from?: string;
  readonly to?: string;
  /** A kind, or the key of a place in the table of deviations. */
  readonly deviation?: string;
  /** What became of the goal of the map. */
  readonly goal?: 'inTime' | 'late' | 'missed' | 'overdue' | 'open' | 'notBegun' | 'recent';
}

/** Where the answers come from: a log measured on a map. */
export interface Source {
  readonly study: string;
  readonly log: string;
  readonly map: string;
}

const address = ({ study, log, map }: Source, what: string, query: object = {}) =>
  `/studies/${study}/logs/${log}/${what}?${new URLSearchParams({ map, ...query })}`;

export const casesOf = (source: Source, query: CaseQuery, cursor: string) =>
  api<CasePage>(address(source, 'cases', cursor ? { ...query, cursor } : query));
export const caseOf = (source: Source, id: string) => api<OneCase>(address(source, 'case', { id }));
export const deviationsOf = (source: Source) => api<Deviations>(address(source, 'deviations'));
