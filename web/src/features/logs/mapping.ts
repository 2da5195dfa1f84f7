import type { LogMapping } from './http';

/** The columns a person may point out; the first three are needed. */
export const columnRoles = ['case', 'activity', 'time', 'channel', 'resource', 'outcome'] as const;
export type ColumnRole = (typeof columnRoles)[number];
export const neededRoles: readonly ColumnRole[] = ['case', 'activity', 'time'];

export const scoreKinds = ['nps', 'csat5', 'csat10', 'ces', 'other'] as const;
export type ScoreKind = (typeof scoreKinds)[number];

export const timeFormats = ['iso', 'ymd', 'dmy', 'mdy', 'epoch-s', 'epoch-ms', 'epoch-us'] as const;
export const separators = [',', ';', '\t', '|'] as const;

/** The mapping as the form holds it: '' where nothing is chosen. */
export interface MappingDraft {
  readonly columns: Readonly<Record<ColumnRole, string>>;
  readonly scores: readonly string[];
  /** What a person said of a column of scores; a column that is not there is taken by its name. */
  readonly kinds: Readonly<Record<string, ScoreKind>>;
  readonly timeFormat: string;
  readonly separator: string;
  readonly detected: LogMapping | null;
}

/** Scores that one XES log keeps. */
export const mostXesScores = 8;

export type MappingFaults = Partial<Record<ColumnRole | 'timeFormat' | 'separator' | 'scores', string>>;

export function draftOf(detected: LogMapping | null): MappingDraft {
  const column = (role: ColumnRole) => detected?.[role] ?? '';
  return {
    columns: Object.fromEntries(columnRoles.map((role) => [role, column(role)])) as Record<ColumnRole, string>,
    scores: detected?.scores ?? [],
    kinds: detected?.scoreKinds ?? {},
    timeFormat: detected?.timeFormat ?? 'iso',
    separator: detected?.separator ?? '',
    detected,
  };
}

/** What is wrong, by field, as keys of texts: the rules of LogMapping.Faults. */
export function mappingFaults(draft: MappingDraft): MappingFaults {
  const faults: MappingFaults = {};
  for (const role of neededRoles) if (!draft.columns[role]) faults[role] = 'logs.fault.needed';
  if (!faults.time && draft.columns.time === draft.columns.case) faults.time = 'logs.fault.sameColumn';
  if (draft.timeFormat.trim().length === 0) faults.timeFormat = 'logs.fault.timeFormat';
  if (draft.separator.length !== 1 || /["\r\n\0]/.test(draft.separator) || draft.separator.charCodeAt(0) > 127) {
    faults.separator = 'logs.fault.separator';
  }
  return faults;
}

/** The same of a XES log, where only the scores are chosen. */
export const xesFaults = (draft: MappingDraft): MappingFaults =>
  draft.scores.length > mostXesScores ? { scores: 'logs.fault.scores' } : {};

/** The mapping sent with the import; what the form does not show stays as it was detected. */
export function mappingOf(draft: MappingDraft): LogMapping {
  const { columns, detected } = draft;
  return {
    keepLifecycles: detected?.keepLifecycles ?? [],
    lifecycle: detected?.lifecycle ?? null,
    culture: detected?.culture ?? '',
    timeZone: detected?.timeZone ?? 'UTC',
    ties: detected?.ties ?? 'file-order',
    case: columns.case,
    activity: columns.activity,
    time: columns.time,
    channel: columns.channel || null,
    resource: columns.resource || null,
    outcome: columns.outcome || null,
    scores: draft.scores,
    scoreKinds: Object.fromEntries(draft.scores.flatMap((column) => (draft.kinds[column] ? [[column, draft.kinds[column]]] : []))),
    timeFormat: draft.timeFormat.trim(),
    separator: draft.separator,
  };
}

/** A name for the log from the name of its file. */
export function nameOf(file: string): string {
  return file.replace(/(\.(csv|txt|tsv|xes|gz))+$/i, '').slice(0, 200);
}
