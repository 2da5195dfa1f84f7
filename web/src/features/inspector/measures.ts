import type { Translate } from '../../i18n';

/** The measures that the program knows by name, as readings store them; any other name is the team's own. */
export const measures = ['share', 'nps', 'csat', 'ces', 'delay'] as const;
export type Measure = (typeof measures)[number];

/** What people write for them in either language. */
const written: Readonly<Record<string, Measure>> = {
  share: 'share',
  part: 'share',
  'part des cas': 'share',
  'part des clients': 'share',
  'share of cases': 'share',
  'share of customers': 'share',
  nps: 'nps',
  csat: 'csat',
  ces: 'ces',
  delay: 'delay',
  délai: 'delay',
  delai: 'delay',
};

/** The measure a name means, whatever its case; null for a name of the team's own. */
export const measureOf = (indicator: string): Measure | null => written[indicator.trim().toLowerCase()] ?? null;

/** The name a reading is stored under: a known measure has one, and one only. */
export const storedName = (indicator: string): string => measureOf(indicator) ?? indicator.trim();

/** What a reading's measure is called on screen. */
export const measureName = (indicator: string, t: Translate): string => {
  const known = measureOf(indicator);
  return known ? t(`inspector.measure.${known}`) : indicator;
};

/** The unit it is usually told in. */
export const unitOf = (measure: Measure): string => (measure === 'share' ? '%' : '');
