import { useMemo, useState } from 'react';
import { useAll, useSession } from '../../doc/react';
import { useT } from '../../i18n';
import { addComment } from './edits';
import { MentionField } from './MentionField';
import { ThreadView } from './ThreadView';
import { threadsOf } from './threads';
import './comments.css';

/** What is said of the record of a sheet; settled threads wait behind a button. */
export function CommentSection({ subject }: { readonly subject: string }) {
  const t = useT();
  const { doc } = useSession();
  const all = useAll('comment');
  const threads = useMemo(() => threadsOf(all.filter((comment) => comment.subject === subject)), [all, subject]);
  const [settled, setSettled] = useState(false);
  const resolved = threads.filter((thread) => thread.first.resolved).length;
  const shown = threads.filter((thread) => settled || !thread.first.resolved);
  return (
    <section className="inspector-section comments" aria-label={t('comments.title')}>
      <h3>{t('comments.title')}</h3>
      {shown.length > 0 && (
        <ul className="threads">
          {shown.map((thread) => (
            <ThreadView key={thread.first.id} thread={thread} />
          ))}
        </ul>
      )}
      <MentionField label={t('comments.write')} send={(text) => addComment(doc, subject, text)} />
      {resolved > 0 && (
        <button type="button" className="quiet-button" aria-pressed={settled} onClick={() => setSettled(!settled)}>
          {t('comments.resolvedOnes', { count: resolved })}
        </button>
      )}
    </section>
  );
}
