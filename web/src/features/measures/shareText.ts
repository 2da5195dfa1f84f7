import type { Translate } from '../../i18n';
import type { PathValues } from '../../types/wire';
import { percent } from './overlay';

/** Nobody follows the path as a whole: its share is 0 and needs a word. */
export const followedByNobody = (values: PathValues | null): boolean => values?.source === 'measured' && values.cases === 0;

export const shareText = (values: PathValues, language: string): string => percent(values.share, language);

/** Beside a share of 0, the cases that take the path's steps on their way; null where there is nothing to add. */
export const takingText = (values: PathValues | null, t: Translate): string | null =>
  followedByNobody(values) ? t(values?.taking ? 'layers.taking' : 'layers.takingNone', { n: values?.taking ?? 0 }) : null;
