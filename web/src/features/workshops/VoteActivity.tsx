import { Lock, Minus, Plus } from 'lucide-react';
import { useSession } from '../../doc/react';
import { useT } from '../../i18n';
import type { AgendaItem } from '../../types/wire';
import { attend } from './attend';
import { useContribution } from './useContribution';
import { useNamesOf } from './useNamesOf';
import { Kept } from './WriteActivity';

/** A silent vote: each spends a number of votes as they like; the counts are shown when they are revealed. */
export function VoteActivity({ study, item }: { readonly study: string; readonly item: AgendaItem }) {
  const t = useT();
  const { content, state, change } = useContribution(study, item.id);
  const nameOf = useNamesOf(useSession().doc, item.subjects);
  if (!content) return <p className="fine">{t(state === 'failed' ? 'workshop.unreachable' : 'workshop.reading')}</p>;
  // What somebody removed meanwhile gives its votes back.
  const votes = new Map((content.votes ?? []).flatMap((each) => (nameOf(each.subject) ? [[each.subject, each.votes] as const] : [])));
  const left = item.budget - [...votes.values()].reduce((sum, count) => sum + count, 0);
  const give = (subject: string, by: number) => {
    void attend(study, item.workshop);
    change({ give: { subject, votes: (votes.get(subject) ?? 0) + by } });
  };
  return (
    <div className="activity-vote">
      <p className="activity-secret">
        <Lock size={14} aria-hidden="true" />
        {t('workshop.secretVote')}
      </p>
      <p className="activity-budget" role="status">
        <span className="activity-dots" aria-hidden="true">
          {Array.from({ length: item.budget }, (_, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: one dot is like the other.
            <i key={at} data-left={at < left || undefined} />
          ))}
        </span>
        {t(left === 0 ? 'workshop.votesLeft.none' : 'workshop.votesLeft', { count: left })}
      </p>
      <ul className="activity-subjects">
        {item.subjects.map((subject) => {
          const name = nameOf(subject);
          const count = votes.get(subject) ?? 0;
          if (!name) return null;
          return (
            <li key={subject} data-voted={count > 0 || undefined}>
              <span>{name}</span>
              <span className="activity-count">
                <button
                  type="button"
                  className="icon-button"
                  aria-label={t('workshop.voteLess', { name })}
                  disabled={count === 0}
                  onClick={() => give(subject, -1)}
                >
                  <Minus size={16} aria-hidden="true" />
                </button>
                <b>{count}</b>
                <button
                  type="button"
                  className="icon-button"
                  aria-label={t('workshop.voteMore', { name })}
                  disabled={left <= 0}
                  onClick={() => give(subject, 1)}
                >
                  <Plus size={16} aria-hidden="true" />
                </button>
              </span>
            </li>
          );
        })}
      </ul>
      {(votes.size > 0 || state !== 'kept') && <Kept state={state} text="" />}
    </div>
  );
}
