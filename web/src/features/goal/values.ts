import type { MapOverlay } from '../../types/wire';
import { splitLimit } from '../inspector/limits';
import { durationText } from '../inspector/numbers';

export type Goal = NonNullable<MapOverlay['goal']>;
export type GoalRow = Goal['rows'][number];
export type GoalCount = Goal['all'];

/** What is counted in the share, then what stands apart. */
export const judgedOutcomes = ['inTime', 'late', 'missed', 'overdue'] as const;
export const apartOutcomes = ['recent', 'open', 'notBegun'] as const;
export type Outcome = (typeof judgedOutcomes)[number] | (typeof apartOutcomes)[number];

/** Cases that the share is of (S56.3). */
export const judged = (count: GoalCount): number => judgedOutcomes.reduce((sum, outcome) => sum + count[outcome], 0);

export const isEmpty = (count: GoalCount): boolean => judged(count) + apartOutcomes.reduce((sum, outcome) => sum + count[outcome], 0) === 0;

/** What tells cases of a row from others, for the list of them. */
export const queryOf = (row: GoalRow | null) =>
  row === null ? {} : row.group === 'path' ? { path: row.path ?? '' } : ({ class: row.group } as const);

/** A share of a hundred with its interval: "63 % [62–64]"; a decimal where the ends would be one number. */
export function shareText({ share, low, high }: Pick<GoalCount, 'share' | 'low' | 'high'>, language: string): string {
  const digits = Math.round(low * 100) === Math.round(high * 100) ? 1 : 0;
  const number = new Intl.NumberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const percent = new Intl.NumberFormat(language, { style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits });
  return `${percent.format(share)} [${number.format(low * 100)}–${number.format(high * 100)}]`;
}

/** A limit as people set it: "15 days", not "2 weeks 1 day". */
export function limitText(seconds: number, language: string): string {
  const { value, unit } = splitLimit(seconds);
  if (unit === 'week') return durationText(seconds, language);
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 2 }).format(value);
}
