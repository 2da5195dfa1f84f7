import { useRecord, useSession } from '../../doc/react';
import { useT } from '../../i18n';
import type { AgendaItem } from '../../types/wire';
import { RoundHost } from '../rounds/RoundHost';
import { openScoring } from './edits';
import '../rounds/rounds.css';
import './activity.css';

/** The round that is scored: how far it is and its reveal, or a fresh one where there is none, or only one that was revealed. */
export function OpenScoring({ map, item }: { readonly map: string; readonly item: AgendaItem }) {
  const t = useT();
  const { doc } = useSession();
  const round = useRecord('round', item.round);
  if (round?.status === 'open') return <RoundHost round={round} />;
  return (
    <section className="open-vote" aria-label={t('workshop.kind.score')}>
      <p className="fine">{t('workshop.scoringHint')}</p>
      <button type="button" className="button primary" onClick={() => openScoring(doc, map, item)}>
        {t('workshop.openScoring')}
      </button>
    </section>
  );
}
