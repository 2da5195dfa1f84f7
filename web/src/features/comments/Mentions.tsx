import { AtSign } from 'lucide-react';
import { useState } from 'react';
import { myName } from '../../app/me';
import { useAll, useSession } from '../../doc/react';
import { useTexts } from '../../i18n';
import type { Comment } from '../../types/wire';
import { openOnMap } from '../chain/place';
import { useStudyUuid } from '../inspector/study';
import { view } from '../study/view';
import { keepSeen, mentionsOf, seenBy } from './seen';
import { mapOf, nameOf } from './threads';
import { useNames } from './useNames';
import './mentions.css';

/** How many open comments name the reader and were not opened yet; the list leads to each. */
export function Mentions() {
  const { t } = useTexts();
  const me = myName();
  const names = useNames();
  const all = mentionsOf(useAll('comment'), me, names);
  const [seen, setSeen] = useState(() => seenBy(me));
  const [open, setOpen] = useState(false);
  const fresh = all.filter((comment) => !seen.has(comment.id));
  if (all.length === 0) return null;
  const see = (ids: readonly string[]) => setSeen(keepSeen(me, ids));
  return (
    <fieldset className="mentions" aria-label={t('mentions.title')} onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}>
      <button
        type="button"
        className="icon-button mentions-button"
        aria-expanded={open}
        aria-label={t('mentions.count', { count: fresh.length })}
        title={t('mentions.count', { count: fresh.length })}
        onClick={() => setOpen(!open)}
      >
        <AtSign size={17} aria-hidden="true" />
        {fresh.length > 0 && <b aria-hidden="true">{fresh.length}</b>}
      </button>
      {open && (
        <section className="mentions-list" aria-label={t('mentions.title')}>
          <header>
            <h2>{t('mentions.title')}</h2>
            {fresh.length > 0 && (
              <button type="button" className="quiet-button" onClick={() => see(fresh.map((comment) => comment.id))}>
                {t('mentions.seeAll')}
              </button>
            )}
          </header>
          <ul>
            {all.map((comment) => (
              <Mention
                key={comment.id}
                comment={comment}
                fresh={!seen.has(comment.id)}
                done={() => {
                  see([comment.id]);
                  setOpen(false);
                }}
              />
            ))}
          </ul>
        </section>
      )}
    </fieldset>
  );
}

interface MentionProps {
  readonly comment: Comment;
  readonly fresh: boolean;
  readonly done: () => void;
}

function Mention({ comment, fresh, done }: MentionProps) {
  const { t, language } = useTexts();
  const { doc } = useSession();
  const study = useStudyUuid();
  const map = mapOf(doc, comment.subject);
  const go = () => {
    done();
    if (!study || !map) return;
    openOnMap(study, map, comment.subject);
    view.set({ commenting: true, checking: false, workshop: false, leftOpen: true, history: false });
    bring(comment.id, 240);
  };
  const when = comment.at && new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short' }).format(new Date(comment.at));
  return (
    <li data-fresh={fresh || undefined}>
      <button type="button" onClick={go}>
        <span className="mentions-head">
          <b>{comment.author || t('study.someone')}</b>
          <span>{[nameOf(doc.find(comment.subject)), when].filter(Boolean).join(' · ')}</span>
          {fresh && <span className="visually-hidden">{t('mentions.fresh')}</span>}
        </span>
        <span className="mentions-text">{comment.text}</span>
      </button>
    </li>
  );
}

/** Brings the comment into sight once its list is drawn; given up after some seconds of frames. */
function bring(id: string, frames: number): void {
  const found = document.querySelector<HTMLElement>(`.comments-panel [data-comment="${CSS.escape(id)}"]`);
  if (found) {
    found.scrollIntoView({ block: 'center' });
    found.focus();
  } else if (frames > 0) requestAnimationFrame(() => bring(id, frames - 1));
}
