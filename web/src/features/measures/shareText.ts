import type { Translate } from '../../i18n';
import type { PathValues } from '../../types/wire';
import { percent } from './overlay';

/** Counted in the log: what somebody stated has no cases and no interval, a measure that was typed neither. */
export const counted = (values: PathValues): boolean => values.source === 'measured' && (values.cases > 0 || values.share === 0);

/** What stands behind a share, for who hears it or points at it. */
export const shareDetail = (values: PathValues, t: Translate, language: string): string =>
  counted(values)
    ? t('layers.shareDetail', {
        cases: values.cases,
        low: percent(values.low, language),
        high: percent(values.high, language),
      })
    : t(`layers.shareStated.${values.source}`, { share: percent(values.share, language) });

/** Nobody follows the path as a whole: its share is 0 and needs a word. */
export const followedByNobody = (values: PathValues | null): boolean => values !== null && counted(values) && values.cases === 0;

export const shareText = (values: PathValues, language: string): string => percent(values.share, language);

/** Beside a share of 0, the cases that take the path's steps on their way; null where there is nothing to add. */
export const takingText = (values: PathValues | null, t: Translate): string | null =>
  followedByNobody(values) ? t(values?.taking ? 'layers.taking' : 'layers.takingNone', { n: values?.taking ?? 0 }) : null;
