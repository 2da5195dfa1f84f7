import type { StudyDoc } from '../../doc/contract';
import { kindOf } from '../../doc/ids';
import { t } from '../../i18n';
import { toast } from '../../ui/toasts';
import { remove } from './edits';

/** Removes touchpoints and says what goes with them, the undo at hand: an unbound activity changes the class of every case that has it. */
export function removeTouchpoints(doc: StudyDoc, ids: readonly string[]): void {
  const gone = new Set(ids.filter((id) => doc.find(id)));
  const bound = doc.all('binding').filter((binding) => gone.has(binding.touchpoint)).length;
  // What hangs on a card goes with it, and does not come back by a paste.
  const hanging = [
    ...(['reading', 'comment', 'mark', 'score'] as const).flatMap((kind) => doc.all(kind).map((each) => each.subject)),
    ...doc.all('use').map((each) => each.touchpoint),
    ...(['step', 'photo', 'quote'] as const).flatMap((kind) => doc.all(kind).map((each) => each.touchpoint)),
  ].filter((subject) => gone.has(subject)).length;
  const edit = remove(doc, [...gone]);
  if (edit === 0) return;
  const notes = [...gone].filter((id) => kindOf(id) === 'note').length;
  const spans = [...gone].filter((id) => kindOf(id) === 'span').length;
  const cards = gone.size - notes - spans;
  const parts = [
    cards > 0 && t('study.removed', { count: cards }),
    spans > 0 && t('span.removed', { count: spans }),
    notes > 0 && t('note.removed', { count: notes }),
    bound > 0 && t('study.removedBound', { count: bound }),
    hanging > 0 && t('study.removedHanging', { count: hanging }),
  ];
  toast(parts.filter(Boolean).join(' '), 'info', { label: t('app.undo'), run: () => doc.undo(edit) });
}
