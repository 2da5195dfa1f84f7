import { X } from 'lucide-react';
import { useEffect } from 'react';
import { useAll } from '../../doc/react';
import { useT } from '../../i18n';
import { IconButton } from '../../ui/IconButton';
import { view } from '../study/view';
import { Alternatives } from './Alternatives';
import { Comparison, useDifference } from './Comparison';
import { MergePanel } from './MergePanel';
import { PastMap } from './PastMap';
import { looked, useLooked } from './state';
import { Timeline } from './Timeline';
import './history.css';

/** The history beside the map: the timeline, a comparison, the alternatives. The map is only read here. */
export function HistoryPage({ study, map }: { readonly study: string; readonly map: string }) {
  const t = useT();
  const { tab, compared, merging } = useLooked();
  const items = useDifference(study, compared);
  const about = useAll('study')[0];
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || view.get().dialog) return;
      // A field's own Escape, or a menu's.
      if (event.target instanceof Element && event.target.closest('input, textarea, select, [role="menu"]')) return;
      if (useLooked.getState().compared) looked.set({ compared: null });
      else view.set({ history: false });
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
  return (
    <>
      <main className="study-map history-of-map">
        <PastMap study={study} map={map} compared={compared} items={items} />
      </main>
      <aside className="history" aria-label={t('history.title')}>
        <div className="history-head">
          <h2>{t('history.title')}</h2>
          <IconButton label={t('history.close')} onClick={() => view.set({ history: false })}>
            <X size={17} aria-hidden="true" />
          </IconButton>
        </div>
        {merging ? (
          <MergePanel study={study} branch={merging} />
        ) : (
          <>
            <fieldset className="segments small-segments history-tabs">
              <legend className="visually-hidden">{t('history.title')}</legend>
              {(['timeline', 'alternatives'] as const).map((each) => (
                <button
                  key={each}
                  type="button"
                  aria-pressed={tab === each}
                  onClick={() => looked.set({ tab: each, form: null, compared: null })}
                >
                  {t(`history.tab.${each}`)}
                </button>
              ))}
            </fieldset>
            {tab === 'timeline' && compared && <Comparison study={study} map={map} compared={compared} items={items} />}
            {tab === 'timeline' && <Timeline study={study} />}
            {tab === 'alternatives' && <Alternatives study={study} branchOf={about?.branchOf ?? null} />}
          </>
        )}
      </aside>
    </>
  );
}
