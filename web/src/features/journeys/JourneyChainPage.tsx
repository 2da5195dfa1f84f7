import { useQuery } from '@tanstack/react-query';
import { ArrowRight } from 'lucide-react';
import { Fragment, useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import { api } from '../../app/api';
import { uuidOf } from '../../doc/ids';
import { useAll, useSession, useSource } from '../../doc/react';
import { useTexts } from '../../i18n';
import type { Wire } from '../../types/schemas';
import type { Journey } from '../../types/wire';
import { useSettled } from '../../ui/useSettled';
import { partsByMap } from '../atlas/model';
import { shareText } from '../goal/values';
import { whole } from '../measures/overlay';
import { JourneyCar } from './JourneyCar';
import { Totals } from './Totals';
import './journeys.css';

export type ChainItem = Wire<'ShowChainItem'>;
export type ChainAnswer = Wire<'ShowChainResponse'>;

/** Journeys that follow one another, read from end to end: their maps, what each measures, what may be added. */
export function JourneyChainPage({ study }: { readonly study: string }) {
  const { t } = useTexts();
  const [, go] = useLocation();
  const journeys = useAll('journey').filter((journey) => !journey.archived);
  const wanted = new URLSearchParams(useSearch()).get('journey');
  const heads = journeys.filter((journey) => !journeys.some((each) => each.id === journey.after));
  const chains = heads.filter((head) => journeys.some((each) => each.after === head.id));
  const chosen = journeys.find((journey) => uuidOf(journey.id) === wanted) ?? chains[0] ?? heads[0];
  return (
    <div className="journeys-page">
      <div className="atlas-head">
        <div>
          <h1>{t('journeys.title')}</h1>
          <p>{t('journeys.lead')}</p>
        </div>
        {journeys.length > 1 && (
          <select
            className="input"
            aria-label={t('journeys.choose')}
            value={chosen?.id ?? ''}
            onChange={(event) => go(`/s/${study}/chain?journey=${uuidOf(event.target.value)}`)}
          >
            {journeys.map((journey) => (
              <option key={journey.id} value={journey.id}>
                {journey.name}
              </option>
            ))}
          </select>
        )}
      </div>
      {chosen ? <OneChain study={study} journey={chosen} /> : <p className="atlas-empty">{t('journeys.none')}</p>}
    </div>
  );
}

function OneChain({ study, journey }: { readonly study: string; readonly journey: Journey }) {
  const { t } = useTexts();
  const session = useSession();
  const { doc } = session;
  const { revision } = useSource(session.history);
  const now = useSettled(String(revision));
  const shown = useQuery({
    queryKey: ['chain', study, journey.id, now],
    queryFn: ({ signal }) => api<ChainAnswer>(`/studies/${study}/journeys/${uuidOf(journey.id)}/chain`, { signal }),
    placeholderData: (before) => before,
  });
  const parts = useMemo(() => partsByMap(doc), [doc, revision]);
  if (shown.isError) return <p role="alert">{t('measures.notLoaded')}</p>;
  if (!shown.data) return null;
  const { journeys } = shown.data;
  return (
    <>
      <ol className="train slides">
        {journeys.map((item, at) => (
          <Fragment key={item.journey}>
            {at > 0 && <Passage from={journeys[at - 1]} to={item} />}
            <JourneyCar study={study} item={item} number={at + 1} parts={parts} />
          </Fragment>
        ))}
      </ol>
      {journeys.length === 1 && <p className="journeys-teach">{t('journeys.alone')}</p>}
      <Totals chain={shown.data} />
    </>
  );
}

/** Between two journeys: how many cases of the first go on to the second, or why that cannot be said. */
function Passage({ from, to }: { readonly from: ChainItem | undefined; readonly to: ChainItem }) {
  const { t, language } = useTexts();
  if (!from) return null;
  const { carried, share, low, high } = from;
  const known = carried != null && share != null && low != null && high != null;
  const why = from.cases === 0 || to.cases === 0 ? 'journeys.unmeasured' : 'journeys.strangers';
  return (
    <li className="passage" data-known={(known && carried > 0) || undefined}>
      <ArrowRight size={20} aria-hidden="true" />
      {known && carried > 0 ? (
        <>
          <b>{whole(carried, language)}</b>
          <span>{t('journeys.goOn')}</span>
          <span>{shareText({ share, low, high }, language)}</span>
          <small>{t('journeys.of', { n: whole(from.cases, language) })}</small>
        </>
      ) : (
        <small>{t(why)}</small>
      )}
    </li>
  );
}
