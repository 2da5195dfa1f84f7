import { X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { kindOf } from '../../doc/ids';
import { useAll, useSession } from '../../doc/react';
import { useT } from '../../i18n';
import { IconButton } from '../../ui/IconButton';
import { goToPlace } from '../check/place';
import { view } from '../study/view';
import { addComment } from './edits';
import { MentionField } from './MentionField';
import { ThreadView } from './ThreadView';
import { mapOf, nameOf, threadsOf } from './threads';
import '../check/check.css';
import './comments.css';

/** Every open thread of the map, by what it is about, each one click from its place. */
export function CommentsPanel({ map }: { readonly map: string }) {
  const t = useT();
  const { doc } = useSession();
  const all = useAll('comment');
  const [settled, setSettled] = useState(false);
  const threads = useMemo(() => threadsOf(all.filter((comment) => mapOf(doc, comment.subject) === map)), [all, doc, map]);
  const open = threads.filter((thread) => !thread.first.resolved).length;
  const groups = new Map<string, (typeof threads)[number][]>();
  for (const thread of threads.filter((each) => settled || !each.first.resolved)) {
    const { subject } = thread.first;
    groups.set(subject, [...(groups.get(subject) ?? []), thread]);
  }
  return (
    <aside className="study-left check-panel comments-panel" aria-label={t('comments.title')}>
      <header className="check-head">
        <h2>{t('comments.title')}</h2>
        <IconButton small label={t('app.close')} onClick={() => view.set({ commenting: false })}>
          <X size={16} aria-hidden="true" />
        </IconButton>
      </header>
      <p className="check-summary" role="status">
        {open === 0 ? t('comments.none') : t('comments.open', { count: open })}
      </p>
      {threads.length > open && (
        <button type="button" className="check-chip" aria-pressed={settled} onClick={() => setSettled(!settled)}>
          {t('comments.resolvedOnes', { count: threads.length - open })}
        </button>
      )}
      {[...groups].map(([subject, list]) => (
        <section key={subject} className="comments" aria-label={nameOf(doc.find(subject))}>
          <button type="button" className="comments-place" onClick={() => goToPlace(subject)}>
            <span>{t(`history.kind.${kindOf(subject)}`)}</span>
            <b>{nameOf(doc.find(subject))}</b>
          </button>
          <ul className="threads">
            {list.map((thread) => (
              <ThreadView key={thread.first.id} thread={thread} />
            ))}
          </ul>
        </section>
      ))}
      <div className="comments">
        <h3>{t('comments.map')}</h3>
        <MentionField label={t('comments.map')} send={(text) => addComment(doc, map, text)} />
      </div>
    </aside>
  );
}
