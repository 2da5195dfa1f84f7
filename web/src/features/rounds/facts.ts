import type { Translate } from '../../i18n';
import type { MapOverlay, Reading, ValueSource } from '../../types/wire';
import { measureName } from '../inspector/measures';
import { dateText, durationText, numberText, signedText } from '../inspector/numbers';
import type { Merged } from '../interviews/http';
import { scoreText } from '../journal/evidence';
import { percent } from '../measures/overlay';
import { counted } from '../measures/shareText';

/** Something that customers or data say of a subject, with where it comes from. */
export interface Fact {
  readonly key: string;
  readonly text: string;
  readonly source: ValueSource;
  readonly n: number | null;
  /** Bounds of the 95 % interval, written; null where none is computed or stated. */
  readonly interval: { readonly low: string; readonly high: string } | null;
  /** First and last day, written; empty when nobody said them. */
  readonly period: string;
}

type Bounds = readonly [low: number | null | undefined, high: number | null | undefined];

/** What is measured of a subject, what was said of it in interviews, and what was stated of it: each apart, beside the scores, never among them. */
export function factsOf(
  subject: string,
  overlay: MapOverlay | null,
  readings: readonly Reading[],
  t: Translate,
  language: string,
  interviews: Merged | null = null,
): readonly Fact[] {
  const card = overlay?.touchpoints.find((each) => each.touchpoint === subject);
  const path = overlay?.paths.find((each) => each.path === subject);
  const facts: Fact[] = [];
  const days = (from: string, to: string) => [...new Set([from, to].filter(Boolean))].map((day) => dateText(day, language)).join(' – ');
  const logged = overlay?.log ? days(overlay.log.from, overlay.log.to) : '';
  const add = (
    key: string,
    text: string,
    source: ValueSource,
    n: number | null,
    period: string,
    write: (value: number) => string = String,
    bounds: Bounds = [null, null],
  ) => {
    const [low, high] = bounds;
    facts.push({ key, text, source, n, period, interval: low != null && high != null ? { low: write(low), high: write(high) } : null });
  };
  const signed = (value: number) => signedText(value, language);
  const share = (value: number) => percent(value, language);
  // A stated NPS comes with the readings below.
  if (card?.nps != null && card.source === 'measured')
    add('nps', `NPS ${signedText(card.nps, language)}`, 'measured', card.npsCount, logged, signed, [card.npsLow, card.npsHigh]);
  if (card?.medianWaitSeconds != null)
    add('wait', t('rounds.fact.wait', { value: durationText(card.medianWaitSeconds, language) }), 'measured', card.cases, logged);
  if (card?.reworkShare != null) add('rework', t('rounds.fact.rework', { value: share(card.reworkShare) }), 'measured', card.cases, logged);
  if (path && counted(path))
    add('share', t('journal.share', { share: share(path.share) }), 'measured', overlay?.cases ?? null, logged, share, [
      path.low,
      path.high,
    ]);
  if (path?.score?.source === 'measured') {
    const { low, high, count } = path.score;
    add('score', scoreText(path.score, language), 'measured', count, logged, signed, [low, high]);
  }
  const said = interviews?.subjects.find((each) => each.subject === subject)?.satisfaction;
  if (said) {
    const value = (number: number) => numberText(number, language);
    const spread = said.count > 1 ? [said.low, said.high].map(value).join(' – ') : '';
    const text = t(spread ? 'rounds.fact.interviews' : 'rounds.fact.interview', { value: value(said.mean), spread });
    add('interviews', text, 'reported', said.count, days(interviews?.from ?? '', interviews?.to ?? ''), value, [said.from, said.to]);
  }
  for (const reading of readings.filter((each) => each.subject === subject)) {
    const value = [numberText(reading.value, language), reading.unit].filter(Boolean).join('\u00a0');
    add(
      reading.id,
      `${measureName(reading.indicator, t)} ${value}`,
      reading.source,
      reading.count ?? null,
      days(reading.from ?? '', reading.to ?? ''),
    );
  }
  return facts;
}
