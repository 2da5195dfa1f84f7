import type { Translate } from '../../i18n';
import type { Answer, Condition, ProgressAction, Reading } from '../../types/wire';
import { dateText, numberText } from '../inspector/numbers';

export const answerKinds = ['process', 'policy', 'tool'] as const satisfies readonly Answer['kind'][];
export const axes = ['organisation', 'process', 'tools', 'skills'] as const satisfies readonly ProgressAction['axis'][];
export const statuses = ['planned', 'started', 'done', 'dropped'] as const satisfies readonly ProgressAction['status'][];

export const withUnit = (value: number, unit: string | undefined, language: string): string =>
  [numberText(value, language), unit].filter(Boolean).join('\u00a0');

/** "délai : au plus 60 min"; null while there is no threshold. */
export function ruleText(condition: Condition, t: Translate, language: string): string | null {
  if (condition.threshold == null || !condition.indicator) return null;
  const args = { indicator: condition.indicator, value: withUnit(condition.threshold, condition.unit, language) };
  return t(condition.comparison === 'atLeast' ? 'inspector.condition.ruleAtLeast' : 'inspector.condition.ruleAtMost', args);
}

export function statedText(condition: Condition, t: Translate, language: string): string {
  const who = condition.statedBy || t('inspector.condition.somebody');
  return condition.statedOn
    ? t('inspector.condition.statedByOn', { who, date: dateText(condition.statedOn, language) })
    : t('inspector.condition.statedByOnly', { who });
}

/** A reading in one line: value, kind of source, n, end of period. */
export function readingText(reading: Reading, t: Translate, language: string): string {
  const day = reading.to || reading.from;
  return [
    t(`inspector.source.${reading.source}`),
    reading.count != null && t('inspector.count', { n: reading.count }),
    day && dateText(day, language),
  ]
    .filter(Boolean)
    .join(' · ');
}
