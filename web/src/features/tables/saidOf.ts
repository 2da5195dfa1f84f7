import { type Noticed, scored, type Translate } from '../../map/ports';
import { numberText } from '../inspector/numbers';

/** What the map shows on a touchpoint by signs, in words: its marks, its last scores, whether it still holds. Empty where nobody said anything. */
export function saidOf(noticed: Noticed | null, touchpoint: string, t: Translate, language: string): readonly string[] {
  if (!noticed) return [];
  const marks = (noticed.marks.get(touchpoint) ?? []).map((mark) => ({ word: t(`marks.kind.${mark.kind}`), sure: mark.sure }));
  const sure = new Set(marks.filter((mark) => mark.sure).map((mark) => mark.word));
  const words = [...new Set(marks.map((mark) => mark.word))].map((word) =>
    sure.has(word) ? word : t('tables.hypothesis', { mark: word }),
  );
  const scores = scored.flatMap((axis) => {
    const score = noticed.scores.get(touchpoint)?.[axis];
    return score ? [`${t(`rounds.axis.${axis}`)} ${numberText(score.median, language)}`] : [];
  });
  const standing = noticed.standings?.get(touchpoint);
  return [words.join(', '), scores.join(' · '), standing ? t(`standing.${standing}`) : ''].filter((line) => line !== '');
}
