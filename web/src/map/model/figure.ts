import { type CardScore, type Kpi, scored, type Translate } from '../ports';
import type { TouchpointValues } from '../wire';
import type { Formats } from './format';

/** The figure at the right of a card: its text, what stands behind it, and the shape beside it. */
export interface Figure {
  readonly text: string;
  readonly detail: string;
  readonly mark: 'good' | 'bad' | 'even' | 'plain';
}

interface Words {
  readonly t: Translate;
  readonly formats: Formats;
}

/** What a round said, when its axis colours the cards: null for another indicator, or a card that was not scored. */
export function scoreOf(
  scores: Readonly<Partial<Record<(typeof scored)[number], CardScore>>> | undefined,
  kpi: Kpi,
  { t, formats }: Words,
): Figure | null {
  const axis = scored.find((each) => each === kpi);
  const score = axis && scores?.[axis];
  if (!score) return null;
  const median = formats.score(score.median);
  const detail = t('map.card.score', { median, low: score.low, high: score.high, n: score.n });
  return { text: median, detail, mark: score.median >= 7 ? 'good' : score.median <= 4 ? 'bad' : 'even' };
}

/** Stated by people: its score stands beside no event of a log. */
export const isStated = (values: TouchpointValues): boolean => values.events === 0 && values.nps !== null;

/** The indicator that colours the cards, or the NPS when nothing does; null where it was not measured. */
export function figureOf(values: TouchpointValues, kpi: Kpi, words: Words): Figure | null {
  const { t, formats } = words;
  const plain = (text: string, detail: string): Figure => ({ text, detail, mark: 'plain' });
  if (scored.some((axis) => axis === kpi)) return null;
  if (kpi === 'wait') {
    if (values.medianWaitSeconds === null) return null;
    const text = formats.duration(values.medianWaitSeconds);
    return plain(text, t('map.card.wait', { value: text }));
  }
  if (kpi === 'rework') {
    if (values.reworkShare === null) return null;
    const text = formats.share(values.reworkShare);
    return plain(text, t('map.card.rework', { value: text }));
  }
  if (kpi === 'volume' && isStated(values)) return null;
  if (kpi === 'volume') return plain(formats.volume(values.events), t('map.card.events', { n: values.events, cases: values.cases }));
  return values.nps === null
    ? null
    : { text: formats.signed(values.nps), detail: npsDetail(values, values.nps, words), mark: markOf(values.nps) };
}

const markOf = (nps: number) => (nps >= 20 ? 'good' : nps <= -20 ? 'bad' : 'even');

/** The interval and the number of answers. */
function npsDetail(values: TouchpointValues, nps: number, { t, formats }: Words): string {
  const value = formats.signed(nps);
  if (values.npsLow === null || values.npsHigh === null)
    return values.source === 'measured' ? t('map.nps', { value }) : `${t('map.nps', { value })}, ${t(`map.source.${values.source}`)}`;
  return t('map.npsDetail', {
    value,
    low: formats.signed(values.npsLow),
    high: formats.signed(values.npsHigh),
    count: formats.volume(values.npsCount),
  });
}
