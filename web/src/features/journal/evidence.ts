import type { StudyDoc } from '../../doc/contract';
import type { Translate } from '../../i18n';
import type { JourneyPath, MapOverlay, PathValues } from '../../types/wire';
import { dateText, numberText, signedText } from '../inspector/numbers';
import { percent, whole } from '../measures/overlay';
import { counted } from '../measures/shareText';

export type Score = NonNullable<PathValues['score']>;

export const isNps = (score: Score): boolean => /nps/i.test(score.indicator);

/** "NPS +12" or "csat 3.4". */
export const scoreText = (score: Score, language: string): string =>
  isNps(score) ? `NPS ${signedText(score.value, language)}` : `${score.indicator} ${numberText(score.value, language)}`;

const joined = (parts: readonly (string | false | null | undefined)[]): string => parts.filter(Boolean).join(' · ');

/** The log behind measured figures with its period. */
export const sourceText = (overlay: MapOverlay | null, t: Translate, language: string): string =>
  overlay?.log
    ? t('inspector.behind', {
        name: overlay.log.name,
        from: dateText(overlay.log.from, language),
        to: dateText(overlay.log.to, language),
      })
    : '';

/** A path's share in words: value, n, interval, source, period. Null where nothing is known. */
export function shareLine(values: PathValues | null, overlay: MapOverlay | null, t: Translate, language: string): string | null {
  if (!values) return null;
  const measured = counted(values);
  return joined([
    t('journal.share', { share: percent(values.share, language) }),
    measured && t('journal.of', { n: whole(values.cases, language), total: whole(overlay?.cases ?? 0, language) }),
    measured && t('inspector.interval', { low: percent(values.low, language), high: percent(values.high, language) }),
    t(`inspector.source.${values.source}`),
    measured && sourceText(overlay, t, language),
  ]);
}

/** A path's satisfaction in words: value, n, interval, source, period. */
export function scoreLine(score: Score, t: Translate, language: string): string {
  const value = (number: number) => (isNps(score) ? signedText(number, language) : numberText(number, language));
  const [from = '', to = ''] = (score.period ?? '').split('/');
  return joined([
    scoreText(score, language),
    score.count > 0 && t('inspector.count', { n: score.count }),
    score.low != null && score.high != null && t('inspector.interval', { low: value(score.low), high: value(score.high) }),
    t(`inspector.source.${score.source}`),
    (from || to) &&
      [from, to]
        .filter(Boolean)
        .map((day) => dateText(day, language))
        .join(' – '),
  ]);
}

/** The references of the same map whose satisfaction may be compared: same indicator, same kind of source. */
export function references(path: JourneyPath, score: Score, doc: StudyDoc, overlay: MapOverlay | null) {
  return (overlay?.paths ?? []).flatMap((values) => {
    const other = doc.get('path', values.path);
    const lived = values.score;
    const same = lived && lived.indicator.toLowerCase() === score.indicator.toLowerCase() && lived.source === score.source;
    return other && other.id !== path.id && other.kind === 'reference' && other.map === path.map && same
      ? [{ path: other, score: lived }]
      : [];
  });
}

/** What stands behind a promotion, line by line, as it is known now. */
export function evidenceOf(
  path: JourneyPath,
  doc: StudyDoc,
  overlay: MapOverlay | null,
  t: Translate,
  language: string,
): readonly string[] {
  const values = overlay?.paths.find((each) => each.path === path.id) ?? null;
  const score = values?.score;
  const lines = [shareLine(values, overlay, t, language) ?? t('journal.noShare')];
  if (!score) return [...lines, t('journal.noScore')];
  lines.push(scoreLine(score, t, language));
  const others = references(path, score, doc, overlay);
  if (others.length === 0) lines.push(t('journal.noReference'));
  for (const other of others) lines.push(t('journal.reference', { name: other.path.name, score: scoreLine(other.score, t, language) }));
  return lines;
}
