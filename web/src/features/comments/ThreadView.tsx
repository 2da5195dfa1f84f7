import { Check, Reply, RotateCcw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { myName } from '../../app/me';
import { useSession } from '../../doc/react';
import { useTexts } from '../../i18n';
import { asDays } from '../../i18n/days';
import type { Comment } from '../../types/wire';
import { IconButton } from '../../ui/IconButton';
import { toast } from '../../ui/toasts';
import { initials } from '../study/Presence';
import { addComment, removeComment, resolve } from './edits';
import { MentionField } from './MentionField';
import { partsOf } from './mentions';
import type { Thread } from './threads';
import { useNames } from './useNames';

/** A thread: what was said, its answers, and whether it is settled. */
export function ThreadView({ thread }: { readonly thread: Thread }) {
  const { t } = useTexts();
  const { doc } = useSession();
  const [answering, setAnswering] = useState(false);
  const { first, replies } = thread;
  return (
    <li className="thread" data-resolved={first.resolved || undefined}>
      <Said comment={first} />
      {replies.length > 0 && (
        <ul className="thread-replies">
          {replies.map((reply) => (
            <li key={reply.id}>
              <Said comment={reply} />
            </li>
          ))}
        </ul>
      )}
      {answering ? (
        <MentionField
          label={t('comments.reply')}
          focused
          leave={() => setAnswering(false)}
          send={(text) => {
            addComment(doc, first.subject, text, first.id);
            setAnswering(false);
          }}
        />
      ) : (
        <p className="thread-acts">
          {!first.resolved && (
            <button type="button" className="quiet-button" onClick={() => setAnswering(true)}>
              <Reply size={14} aria-hidden="true" />
              {t('comments.reply')}
            </button>
          )}
          <button type="button" className="quiet-button" onClick={() => resolve(doc, first.id, !first.resolved)}>
            {first.resolved ? <RotateCcw size={14} aria-hidden="true" /> : <Check size={14} aria-hidden="true" />}
            {t(first.resolved ? 'comments.reopen' : 'comments.resolve')}
          </button>
        </p>
      )}
    </li>
  );
}

function Said({ comment }: { readonly comment: Comment }) {
  const { t, language } = useTexts();
  const { doc } = useSession();
  const names = useNames();
  const author = comment.author || t('study.someone');
  const remove = () => {
    const edit = removeComment(doc, comment.id);
    toast(t('comments.removed'), 'info', { label: t('app.undo'), run: () => doc.undo(edit) });
  };
  let at = 0;
  return (
    <article className="comment" data-comment={comment.id} tabIndex={-1} aria-label={t('comments.by', { author })}>
      <header>
        <span className="comment-face" aria-hidden="true">
          {initials(author)}
        </span>
        <b>{author}</b>
        <time dateTime={comment.at || undefined}>{comment.at ? moment(comment.at, language) : t('comments.now')}</time>
        {comment.author === myName() && (
          <IconButton small label={t('comments.remove')} onClick={remove}>
            <Trash2 size={13} aria-hidden="true" />
          </IconButton>
        )}
      </header>
      <p>
        {partsOf(comment.text, names).map((part) => {
          const key = at;
          at += part.text.length;
          return part.mention ? <mark key={key}>{part.text}</mark> : <span key={key}>{part.text}</span>;
        })}
      </p>
    </article>
  );
}

const moment = (at: string, language: string): string =>
  asDays(
    new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }).format(new Date(at)),
    language,
  );
