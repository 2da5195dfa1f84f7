import type { Condition } from '../../types/wire';
import { parseNumber } from './numbers';

/** A condition as the form holds it: everything is text until it is checked. */
export interface ConditionDraft {
  readonly text: string;
  readonly statedBy: string;
  readonly statedOn: string;
  readonly indicator: string;
  readonly unit: string;
  readonly comparison: Condition['comparison'];
  readonly threshold: string;
  readonly answer: string;
  readonly quote: string;
}

export type ConditionFaults = Partial<Record<'text' | 'statedOn' | 'threshold' | 'indicator' | 'quote', string>>;

export const emptyCondition: ConditionDraft = {
  text: '',
  statedBy: '',
  statedOn: '',
  indicator: '',
  unit: '',
  comparison: 'atMost',
  threshold: '',
  answer: '',
  quote: '',
};

export function draftOf(condition: Condition, decimal: string): ConditionDraft {
  return {
    text: condition.text,
    statedBy: condition.statedBy ?? '',
    statedOn: condition.statedOn ?? '',
    indicator: condition.indicator ?? '',
    unit: condition.unit ?? '',
    comparison: condition.comparison ?? 'atMost',
    threshold: condition.threshold == null ? '' : String(condition.threshold).replace('.', decimal),
    answer: condition.answer ?? '',
    quote: '',
  };
}

/** What is wrong, by field, as keys of texts (S11.1, S11.2, S1.3). */
export function conditionFaults(draft: ConditionDraft): ConditionFaults {
  const faults: ConditionFaults = {};
  if (draft.text.trim().length === 0) faults.text = 'inspector.fault.text';
  if (!isDay(draft.statedOn)) faults.statedOn = 'inspector.fault.date';
  if (draft.threshold.trim().length > 0 && parseNumber(draft.threshold) === null) faults.threshold = 'inspector.fault.number';
  if (draft.threshold.trim().length > 0 && draft.indicator.trim().length === 0) faults.indicator = 'inspector.fault.indicator';
  if (draft.quote.length > 8000) faults.quote = 'inspector.fault.quote';
  return faults;
}

/** The properties a valid draft sets; the quote travels apart (L6). */
export function conditionProperties(draft: ConditionDraft): Omit<Condition, 'id' | 'moment' | 'order' | 'testimony' | 'answers'> {
  return {
    text: draft.text.trim(),
    statedBy: draft.statedBy.trim(),
    statedOn: draft.statedOn,
    indicator: draft.indicator.trim(),
    unit: draft.unit.trim(),
    comparison: draft.comparison,
    threshold: parseNumber(draft.threshold),
    answer: draft.answer.trim(),
  };
}

/** An ISO day of the calendar, or nothing: the 31st of February is no day. */
export function isDay(text: string): boolean {
  if (text === '') return true;
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
