import { useState } from 'react';
import { Link } from 'wouter';
import { uuidOf } from '../../doc/ids';
import { useAll, useRecord, useSession } from '../../doc/react';
import { useTexts } from '../../i18n';
import { KindMark } from '../../ui/KindMark';
import { MapSketch } from '../atlas/MapSketch';
import { type MapParts, none } from '../atlas/model';
import { judged, shareText } from '../goal/values';
import { durationText, signedText } from '../inspector/numbers';
import { ReadingList } from '../inspector/ReadingList';
import { period, whole } from '../measures/overlay';
import type { ChainItem } from './JourneyChainPage';

interface Props {
  readonly study: string;
  readonly item: ChainItem;
  readonly number: number;
  readonly parts: ReadonlyMap<string, MapParts>;
}

/** One journey of the chain: its maps, its cases, its time, its satisfaction, each with n, period and source. */
export function JourneyCar({ study, item, number, parts }: Props) {
  const { t, language } = useTexts();
  const { doc } = useSession();
  const journey = useRecord('journey', item.journey);
  const maps = useAll('map').filter((map) => map.journey === item.journey && !map.archived);
  const [stating, setStating] = useState(false);
  if (!journey) return null;
  return (
    <li className="car" aria-label={journey.name}>
      <p className="car-number">{number}</p>
      <h2>{journey.name}</h2>
      {journey.description && <p className="car-about">{journey.description}</p>}
      {maps.length > 0 ? (
        <ul className="car-maps">
          {maps.map((map, at) => (
            <li key={map.id}>
              <Link href={`/s/${study}/m/${uuidOf(map.id)}`}>{map.name}</Link>
              <KindMark kind={map.kind} />
              {at === 0 && <MapSketch parts={parts.get(map.id) ?? none} />}
            </li>
          ))}
        </ul>
      ) : (
        <p className="car-empty">{t('journeys.noMap')}</p>
      )}
      {item.parts.length > 0 && (
        <p className="car-parts">
          {t('journeys.parts')}{' '}
          {item.parts
            .map((part) => doc.get('journey', part)?.name)
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
      {item.cases > 0 ? (
        <dl className="car-facts">
          <div>
            <dt>{t('journeys.cases')}</dt>
            <dd>
              <b>{whole(item.cases, language)}</b>
            </dd>
          </div>
          {item.medianSeconds != null && (
            <div>
              <dt>{t('journeys.time')}</dt>
              <dd>
                <b>{durationText(item.medianSeconds, language)}</b>
              </dd>
            </div>
          )}
          {item.maps.map((map) => (
            <Measured key={map.map} map={map} />
          ))}
        </dl>
      ) : (
        <p className="car-empty">{t('journeys.unmeasured')}</p>
      )}
      <details className="car-readings" open={stating} onToggle={(event) => setStating(event.currentTarget.open)}>
        <summary>{t('journeys.readings')}</summary>
        {stating && (
          <div className="inspector">
            <ReadingList subject={item.journey} />
          </div>
        )}
      </details>
    </li>
  );
}

function Measured({ map }: { readonly map: ChainItem['maps'][number] }) {
  const { t, language } = useTexts();
  const name = useRecord('map', map.map)?.name ?? '?';
  const { nps, npsLow, npsHigh, goal } = map;
  return (
    <>
      {nps != null && npsLow != null && npsHigh != null && (
        <div>
          <dt>{t('journeys.nps')}</dt>
          <dd>
            <b>{signedText(nps, language)}</b> [{signedText(npsLow, language)} ; {signedText(npsHigh, language)}]
            <small>{t('journeys.answers', { n: map.answers })}</small>
          </dd>
        </div>
      )}
      {goal && judged(goal) > 0 && (
        <div>
          <dt>{t('journeys.goal')}</dt>
          <dd>
            <b>{shareText(goal, language)}</b>
            <small>{t('measures.n', { n: whole(judged(goal), language) })}</small>
          </dd>
        </div>
      )}
      <div className="car-source">
        <dt className="visually-hidden">{t('journeys.source')}</dt>
        <dd>
          {name} · {map.log}, {period(map.from, map.to, language)}
        </dd>
      </div>
    </>
  );
}
