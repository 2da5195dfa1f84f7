import { api } from '../../app/api';
import type { Wire } from '../../types/schemas';
import type { MapKind } from '../../types/wire';

export type Reading = Wire<'ImportMapReading'>;
export type Shape = Reading['shape'];
export type Fault = Reading['faults'][number];
export type Column = Reading['columns'][number];

/** Largest file, as docs/formats/maps.md has it. */
export const mostBytes = 16 * 1024 * 1024;

/** What the columns of a list may say, in the order in which they are offered. */
export const roles = [
  'stage',
  'phase',
  'lane',
  'touchpoint',
  'description',
  'owner',
  'expectation',
  'showstopper',
  'moment',
  'path',
  'note',
] as const;

/** How the file is read; what is not said is found out. */
export interface Choices {
  readonly shape?: Shape;
  readonly sheet?: string;
  readonly columns?: string;
}

/** What the map becomes. */
export interface Making {
  readonly title: string;
  readonly journey: string;
  readonly kind: MapKind;
  readonly on: string;
  readonly owner: string;
}

const query = (parts: object): string =>
  new URLSearchParams(
    Object.entries(parts).filter((part): part is [string, string] => typeof part[1] === 'string' && part[1] !== ''),
  ).toString();

const send = (file: File): RequestInit => ({ method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: file });

/** What the file holds; nothing is made. Throws ApiError. */
export const readMap = (study: string, file: File, choices: Choices): Promise<Reading> =>
  api(`/studies/${study}/maps/read?${query({ name: file.name, ...choices })}`, send(file));

/** Makes the map, as one change. Throws ApiError. */
export const importMap = (study: string, file: File, choices: Choices, making: Making): Promise<Wire<'ImportMapResponse'>> =>
  api(`/studies/${study}/maps/import?${query({ name: file.name, ...choices, ...making })}`, send(file));

/** The columns with one given another role: a role has one column. */
export function assigned(columns: readonly Column[], at: number, role: string): string {
  return columns
    .map((column) => (column.at === at ? { ...column, role } : column.role === role ? { ...column, role: '' } : column))
    .filter((column) => column.role !== '')
    .map((column) => `${column.role}:${column.at}`)
    .join(',');
}

/** A, B ... Z, AA ... */
export function letters(column: number): string {
  let text = '';
  for (let at = column + 1; at > 0; at = Math.floor((at - 1) / 26)) text = String.fromCharCode(65 + ((at - 1) % 26)) + text;
  return text;
}
