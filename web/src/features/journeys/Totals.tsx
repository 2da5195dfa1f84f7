import { useAll, useSession } from '../../doc/react';
import { useTexts } from '../../i18n';
import { measureName } from '../inspector/measures';
import { dateText, durationText, numberText } from '../inspector/numbers';
import { whole } from '../measures/overlay';
import type { ChainAnswer } from './JourneyChainPage';
import { type Said, totalsOf } from './totals';

/** What may be added from the first journey to the last, and what may not, with the reason. */
export function Totals({ chain }: { readonly chain: ChainAnswer }) {
  const { t, language } = useTexts();
  const { doc } = useSession();
  const totals = totalsOf(chain.journeys, useAll('reading'), useAll('journey'));
  const { journeys, through, medianSeconds } = chain;
  const name = (id: string) => doc.get('journey', id)?.name ?? '?';
  const measured = journeys.filter((item) => item.cases > 0);
  return (
    <section className="journey-totals" aria-labelledby="journey-totals">
      <h2 id="journey-totals">{t('journeys.totals')}</h2>
      <div className="totals-scroll slides">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('journeys.what')}</th>
              {journeys.map((item) => (
                <th key={item.journey} scope="col">
                  {name(item.journey)}
                </th>
              ))}
              <th scope="col">{t('journeys.total')}</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{t('journeys.row.volume')}</th>
              {journeys.map((item) => (
                <td key={item.journey}>{item.cases > 0 ? whole(item.cases, language) : '—'}</td>
              ))}
              <td>
                {through != null ? (
                  <>
                    <b>{whole(through, language)}</b>
                    <small>{t('journeys.through', { n: measured.length })}</small>
                  </>
                ) : (
                  <small>{t('journeys.why.few')}</small>
                )}
              </td>
            </tr>
            <tr>
              <th scope="row">{t('journeys.row.time')}</th>
              {journeys.map((item) => (
                <td key={item.journey}>{item.medianSeconds != null ? durationText(item.medianSeconds, language) : '—'}</td>
              ))}
              <td>
                {medianSeconds != null && through != null ? (
                  <>
                    <b>{durationText(medianSeconds, language)}</b>
                    <small>{t('journeys.timeOf', { n: whole(through, language) })}</small>
                  </>
                ) : (
                  <small>{t(through === 0 ? 'journeys.why.strangers' : 'journeys.why.few')}</small>
                )}
              </td>
            </tr>
            {totals.map((total) => (
              <tr key={`${total.indicator} ${total.unit}`}>
                <th scope="row">{measureName(total.indicator, t)}</th>
                {total.said.map((said, at) => (
                  <td key={journeys[at]?.journey}>{said ? <Value said={said} unit={total.unit} /> : '—'}</td>
                ))}
                <td>
                  <b>
                    {numberText(total.value, language)} {total.unit}
                  </b>
                  {total.missing > 0 && (
                    <small>{t('journeys.partial', { n: total.said.length - total.missing, of: total.said.length })}</small>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="fine-print">{t('journeys.rules')}</p>
    </section>
  );
}

/** A stated value with where it comes from, since when, and of how many. */
function Value({ said, unit }: { readonly said: Said; readonly unit: string }) {
  const { t, language } = useTexts();
  const first = said.readings[0];
  const days = first ? [first.from, first.to].filter(Boolean).map((day) => dateText(day, language)) : [];
  const sources = [...new Set(said.readings.map((reading) => t(`inspector.source.${reading.source}`)))];
  return (
    <>
      {numberText(said.value, language)} {unit}
      <small>
        {[
          ...sources,
          days.join(' – '),
          first?.count != null && said.readings.length === 1 && t('inspector.count', { n: first.count }),
          said.readings.length > 1 && t('journeys.ofParts', { n: said.readings.length }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </small>
    </>
  );
}
