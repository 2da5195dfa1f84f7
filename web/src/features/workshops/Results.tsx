import type { ReactNode } from 'react';
import { useAll, useRecord, useSession } from '../../doc/react';
import { useT } from '../../i18n';
import type { AgendaItem, Tally } from '../../types/wire';
import { useView, view } from '../study/view';
import { shownVote } from '../study/votes';
import { ranked } from './model';
import { useNamesOf } from './useNamesOf';
import './activity.css';

/** What a vote gave, the most voted first; a click shows it on the map. */
export function VoteResults({ item }: { readonly item: AgendaItem }) {
  const t = useT();
  const { doc } = useSession();
  const tallies = useAll('tally');
  const nameOf = useNamesOf(doc, item.subjects);
  const map = useRecord('workshop', item.workshop)?.map ?? '';
  const chosen = useView((state) => state.vote);
  const shown = shownVote(doc, map, chosen)?.id === item.id;
  return (
    <VoteCounts item={item} tallies={tallies} nameOf={nameOf}>
      <label className="vote-shown">
        <input type="checkbox" checked={shown} onChange={() => view.set({ vote: shown ? '' : item.id })} />
        {t('workshop.voteShown')}
      </label>
    </VoteCounts>
  );
}

interface VoteCountsProps {
  readonly item: AgendaItem;
  readonly tallies: readonly Tally[];
  readonly nameOf: (id: string) => string;
  readonly children?: ReactNode;
}

/** The counts of a vote, as they are or as they were when the workshop ended. */
export function VoteCounts({ item, tallies: all, nameOf, children }: VoteCountsProps) {
  const t = useT();
  const tallies = ranked(all, item.id);
  const most = tallies[0]?.votes ?? 1;
  return (
    <div className="vote-results">
      <p className="fine">
        {t('workshop.votedBy', { count: item.participants, votes: tallies.reduce((sum, tally) => sum + tally.votes, 0) })}
      </p>
      <ol>
        {tallies.map((tally) => (
          <li key={tally.id} value={tally.rank}>
            <button type="button" onClick={() => view.set({ selection: new Set([tally.subject]) })}>
              <span>{nameOf(tally.subject)}</span>
              <span className="vote-bar" aria-hidden="true" style={{ inlineSize: `${(100 * tally.votes) / most}%` }} />
              <b>{t('workshop.votes', { count: tally.votes })}</b>
              <small>{t('workshop.voters', { count: tally.voters })}</small>
            </button>
          </li>
        ))}
      </ol>
      {children}
    </div>
  );
}
