import { lazy, Suspense, useState } from 'react';
import { useSession, useSource } from '../../doc/react';
import { useTexts } from '../../i18n';
import { CaseCount, DeviationsButton } from '../cases/CaseCount';
import { view } from '../study/view';
import { percent, period, whole } from './overlay';

const Unqualified = lazy(() => import('./Unqualified').then((module) => ({ default: module.Unqualified })));
const classes = ['reference', 'exception', 'anomaly', 'unqualified', 'open'] as const;

/** How the cases of the log part: each follows a path, is to qualify, or is still open. */
export function ClassesOfCases({ map }: { readonly map: string }) {
  const { t, language } = useTexts();
  const { overlay } = useSource(useSession().measures);
  const [listing, setListing] = useState(false);
  if (!overlay?.classes || !overlay.log) return <NoLog />;
  const counts = overlay.classes;
  const total = classes.reduce((sum, each) => sum + counts[each], 0);
  return (
    <section className="panel-part">
      <h2 className="section-title">{t('measures.cases')}</h2>
      <p className="class-source">
        <strong>{overlay.log.name}</strong> · {t('measures.n', { n: whole(total, language) })}
        <br />
        {period(overlay.log.from, overlay.log.to, language)}
      </p>
      <div className="class-bar" aria-hidden="true">
        {classes.map((each) => (
          <i key={each} data-class={each} style={{ flexGrow: counts[each] }} />
        ))}
      </div>
      <dl className="class-list">
        {classes.map((each) => (
          <div key={each}>
            <dt>
              <i data-class={each} aria-hidden="true" />
              {t(`measures.class.${each}`)}
            </dt>
            <dd title={t('measures.n', { n: whole(counts[each], language) })}>
              <CaseCount n={counts[each]} query={{ class: each }} about={t(`measures.class.${each}`)} />{' '}
              <b>{percent(total ? counts[each] / total : 0, language)}</b>
            </dd>
          </div>
        ))}
      </dl>
      {counts.unqualified > 0 && (
        <button type="button" className="button small wide" aria-expanded={listing} onClick={() => setListing(!listing)}>
          {t(listing ? 'measures.hideUnqualified' : 'measures.showUnqualified')}
        </button>
      )}
      {counts.unqualified > 0 && <DeviationsButton />}
      {listing && (
        <Suspense fallback={null}>
          <Unqualified map={map} log={overlay.log.id} version={overlay.version} />
        </Suspense>
      )}
    </section>
  );
}

function NoLog() {
  const { t } = useTexts();
  return (
    <section className="panel-part">
      <h2 className="section-title">{t('measures.cases')}</h2>
      <p className="panel-empty">{t('measures.noLog')}</p>
      <button type="button" className="button small wide" onClick={() => view.set({ dialog: 'logs' })}>
        {t('study.logs')}
      </button>
    </section>
  );
}
