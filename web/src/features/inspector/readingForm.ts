import type { Reading, ReadingSource } from '../../types/wire';
import { isDay } from './conditionForm';
import { measureOf, storedName } from './measures';
import { parseNumber } from './numbers';

export interface ReadingDraft {
  readonly indicator: string;
  readonly value: string;
  readonly unit: string;
  readonly source: ReadingSource;
  readonly count: string;
  readonly from: string;
  readonly to: string;
  readonly note: string;
  readonly additive: boolean;
}

export type ReadingFaults = Partial<Record<'indicator' | 'value' | 'count' | 'from' | 'to', string>>;

export function emptyReading(indicator: string, unit: string): ReadingDraft {
  return { indicator, value: '', unit, source: 'reported', count: '', from: '', to: '', note: '', additive: false };
}

/** What is wrong, by field, as keys of texts (S12.1 to S12.3). */
export function readingFaults(draft: ReadingDraft): ReadingFaults {
  const faults: ReadingFaults = {};
  if (draft.indicator.trim().length === 0) faults.indicator = 'inspector.fault.indicator';
  const value = parseNumber(draft.value);
  if (value === null) faults.value = 'inspector.fault.number';
  else if (measureOf(draft.indicator) === 'share' && (value < 0 || value > 100)) faults.value = 'inspector.fault.share';
  const count = draft.count.trim();
  if (count.length > 0 && !(Number.isInteger(parseNumber(count)) && Number(parseNumber(count)) >= 0))
    faults.count = 'inspector.fault.count';
  if (!isDay(draft.from)) faults.from = 'inspector.fault.date';
  if (!isDay(draft.to)) faults.to = 'inspector.fault.date';
  else if (draft.from && draft.to && draft.from > draft.to) faults.to = 'inspector.fault.period';
  return faults;
}

export function readingProperties(draft: ReadingDraft): Omit<Reading, 'id' | 'subject'> {
  return {
    indicator: storedName(draft.indicator),
    value: parseNumber(draft.value) ?? 0,
    unit: draft.unit.trim(),
    source: draft.source,
    count: draft.count.trim() ? parseNumber(draft.count) : null,
    from: draft.from,
    to: draft.to,
    note: draft.note.trim(),
    additive: draft.additive,
  };
}

/** Newest period first; the first one decides (S11.3). */
export function latestFirst(readings: readonly Reading[]): readonly Reading[] {
  return [...readings].sort((a, b) => compare(b.to ?? '', a.to ?? '') || compare(b.id, a.id));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
