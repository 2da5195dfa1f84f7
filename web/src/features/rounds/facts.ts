import type { Translate } from '../../i18n';
import type { MapOverlay, Reading, ValueSource } from '../../types/wire';
import { durationText, numberText, signedText } from '../inspector/numbers';
import { scoreText } from '../journal/evidence';
import { percent } from '../measures/overlay';

/** Something that customers or data say of a subject, with where it comes from. */
export interface Fact {
  readonly key: string;
  readonly text: string;
  readonly source: ValueSource;
  readonly n: number | null;
}

/** What is measured of a subject, and what was stated of it: beside the scores, never among them. */
export function factsOf(
  subject: string,
  overlay: MapOverlay | null,
  readings: readonly Reading[],
  t: Translate,
  language: string,
): readonly Fact[] {
  const card = overlay?.touchpoints.find((each) => each.touchpoint === subject);
  const path = overlay?.paths.find((each) => each.path === subject);
  const facts: Fact[] = [];
  const add = (key: string, text: string, source: ValueSource, n: number | null = null) => facts.push({ key, text, source, n });
  // A stated NPS comes with the readings below.
  if (card?.nps != null && card.source === 'measured') add('nps', `NPS ${signedText(card.nps, language)}`, 'measured', card.npsCount);
  if (card?.medianWaitSeconds != null)
    add('wait', t('rounds.fact.wait', { value: durationText(card.medianWaitSeconds, language) }), 'measured', card.cases);
  if (card?.reworkShare != null)
    add('rework', t('rounds.fact.rework', { value: percent(card.reworkShare, language) }), 'measured', card.cases);
  if (path?.source === 'measured')
    add('share', t('journal.share', { share: percent(path.share, language) }), 'measured', overlay?.cases ?? null);
  if (path?.score?.source === 'measured') add('score', scoreText(path.score, language), 'measured', path.score.count);
  for (const reading of readings.filter((each) => each.subject === subject)) {
    const value = [numberText(reading.value, language), reading.unit].filter(Boolean).join('\u00a0');
    add(reading.id, `${reading.indicator} ${value}`, reading.source, reading.count);
  }
  return facts;
}
