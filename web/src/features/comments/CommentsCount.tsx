import { MessageSquare } from 'lucide-react';
import { useMemo } from 'react';
import { useAll, useSession } from '../../doc/react';
import { useT } from '../../i18n';
import { shownMap } from '../palette/goTo';
import { useView, view } from '../study/view';
import { mapOf } from './threads';
import './comments.css';

/** How many threads are open on the map shown; opens their panel. */
export function CommentsCount() {
  const t = useT();
  const { doc } = useSession();
  const all = useAll('comment');
  const map = shownMap();
  const open = useView((state) => state.commenting && state.leftOpen && !state.workshop);
  const count = useMemo(
    () => all.filter((comment) => !comment.parent && !comment.resolved && mapOf(doc, comment.subject) === map).length,
    [all, doc, map],
  );
  return (
    <button
      type="button"
      className="comments-count"
      aria-pressed={open}
      onClick={() => view.set(open ? { commenting: false } : { commenting: true, checking: false, workshop: false, leftOpen: true })}
    >
      <MessageSquare size={14} aria-hidden="true" />
      {count === 0 ? t('comments.title') : t('comments.open', { count })}
    </button>
  );
}
