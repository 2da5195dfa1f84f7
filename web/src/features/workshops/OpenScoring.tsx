import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useAll, useRecord, useSession } from '../../doc/react';
import { useStored } from '../../doc/useStored';
import { useT } from '../../i18n';
import type { AgendaItem, Round } from '../../types/wire';
import { PlainField } from '../inspector/PlainField';
import { readProgress } from '../rounds/http';
import { RoundHost } from '../rounds/RoundHost';
import { useSubjects } from '../rounds/useSubjects';
import { groupsIn, openScoring, setRound } from './edits';
import type { Participant } from './http';
import { groupsOf } from './people';
import '../rounds/rounds.css';
import './activity.css';

interface Props {
  readonly study: string;
  readonly map: string;
  readonly item: AgendaItem;
}

/** The round that is scored: how far it is and its reveal, or a fresh one where there is none, or only one that was revealed. */
export function OpenScoring({ study, map, item }: Props) {
  const t = useT();
  const { doc } = useSession();
  const queries = useQueryClient();
  const round = useRecord('round', item.round);
  if (round?.status === 'open') {
    return (
      <>
        <Asked key={round.groups.join()} study={study} round={round} />
        <RoundHost round={round} shared />
      </>
    );
  }
  const open = () =>
    openScoring(doc, map, item, groupsOf(queries.getQueryData<readonly Participant[]>(['participants', study, item.workshop]) ?? []));
  return (
    <section className="open-vote" aria-label={t('workshop.kind.score')}>
      <p className="fine">{t('workshop.scoringHint')}</p>
      <button type="button" className="button primary" onClick={open}>
        {t('workshop.openScoring')}
      </button>
    </section>
  );
}

/** What is scored, and by which groups: chosen until the first has scored, since scores already given must go on meaning what they meant. */
function Asked({ study, round }: { readonly study: string; readonly round: Round }) {
  const t = useT();
  const { doc } = useSession();
  const enabled = useStored();
  const progress = useQuery({ enabled, queryKey: ['round', study, round.id], queryFn: () => readProgress(study, round.id) });
  const cards = useSubjects(round.map).cards.map((card) => card.id);
  const moments = new Set(useAll('moment').map((moment) => moment.touchpoint));
  const [groups, setGroups] = useState(round.groups.join(', '));
  if (progress.data?.joined !== 0) return null;
  const all = { moments: cards.filter((id) => moments.has(id)), cards: cards.slice(0, 200) };
  const same = (ids: readonly string[]): boolean =>
    ids.length === round.touchpoints.length && ids.every((id) => round.touchpoints.includes(id));
  const choices = Object.entries(all).filter(([, ids]) => ids.length > 0);
  const chosen = choices.find(([, ids]) => same(ids))?.[0] ?? 'own';
  const named = groupsIn(groups);
  const keep = () => {
    if (named.length > 0 && named.join() !== round.groups.join()) setRound(doc, round.id, { groups: named });
    else setGroups(round.groups.join(', '));
  };
  return (
    <section className="inspector-form" aria-label={t('workshop.scored.what')}>
      <PlainField label={t('workshop.scored.what')}>
        {(control) => (
          <select
            {...control}
            value={chosen}
            onChange={(event) => setRound(doc, round.id, { touchpoints: all[event.target.value as keyof typeof all] })}
          >
            {chosen === 'own' && (
              <option value="own">{t('workshop.scored.own', { count: round.touchpoints.length + round.paths.length })}</option>
            )}
            {choices.map(([name, ids]) => (
              <option key={name} value={name}>
                {t(`workshop.scored.${name}`, { count: ids.length })}
              </option>
            ))}
          </select>
        )}
      </PlainField>
      <PlainField label={t('workshop.scored.groups')} hint={t('workshop.scored.groupsHint')}>
        {(control) => (
          <input {...control} value={groups} maxLength={1000} onChange={(event) => setGroups(event.target.value)} onBlur={keep} />
        )}
      </PlainField>
    </section>
  );
}
