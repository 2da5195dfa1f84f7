import { useAll, useSession, useSource } from '../../doc/react';
import { useTexts } from '../../i18n';
import { formatsOf } from '../../map/model/format';
import { colorOfNps, quantityScale } from '../../map/model/scales';
import { indicators, type Kpi, scored, type Triptych } from '../../map/ports';
import { useView, view } from '../study/view';
import { whole } from './overlay';
import './measures.css';

/** The middle of each of the nine classes of the map. */
const npsColours = Array.from({ length: 9 }, (_, i) => colorOfNps(-80 + (160 * (i + 0.5)) / 9));

const isScored = (kpi: Kpi): kpi is Triptych => scored.some((axis) => axis === kpi);

/** What colours the cards; pressed again, nothing does. */
export function KpiColours({ map }: { readonly map: string }) {
  const { t } = useTexts();
  const revealed = useAll('round').filter((round) => round.map === map && round.status === 'revealed');
  const offered = indicators.filter((kpi) => !isScored(kpi) || revealed.some((round) => round.axes.includes(kpi)));
  const now = useView((state) => state.kpi);
  return (
    <section className="panel-part">
      <h2 className="section-title">{t('measures.colour')}</h2>
      <div className="kpis">
        {offered.map((kpi) => (
          <button key={kpi} type="button" aria-pressed={kpi === now} onClick={() => view.set({ kpi: kpi === now ? null : kpi })}>
            {t(`measures.kpi.${kpi}`)}
          </button>
        ))}
      </div>
      {now && <Scale kpi={now} />}
    </section>
  );
}

function Scale({ kpi }: { readonly kpi: NonNullable<Kpi> }) {
  const { t, language } = useTexts();
  const { overlay } = useSource(useSession().measures);
  const colours = kpi === 'nps' || isScored(kpi) ? npsColours : quantityScale;
  const [low, high] = isScored(kpi) ? ['0', '10'] : kpi === 'nps' ? ['−80', '+80'] : ['0', overlay ? greatest() : ''];
  return (
    <div className="scale" role="img" aria-label={t('measures.scale', { kpi: t(`measures.kpi.${kpi}`), low: low ?? '', high: high ?? '' })}>
      <div className="scale-bar">
        {colours.map((colour) => (
          <i key={colour} style={{ background: colour }} />
        ))}
      </div>
      <div className="scale-ends">
        <span>{low}</span>
        <span>{high}</span>
      </div>
      <p className="scale-unit">{t(`measures.unit.${kpi}`)}</p>
    </div>
  );

  function greatest(): string {
    const values = (overlay?.touchpoints ?? []).map(
      (each) => (kpi === 'wait' ? each.medianWaitSeconds : kpi === 'rework' ? each.reworkShare : each.events) ?? 0,
    );
    const most = Math.max(0, ...values);
    if (kpi === 'volume') return whole(most, language);
    if (kpi === 'rework') return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(most);
    return formatsOf(language).duration(most);
  }
}
