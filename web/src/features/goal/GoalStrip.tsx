import { Flag } from 'lucide-react';
import { useRecord, useSession, useSource } from '../../doc/react';
import { useTexts } from '../../i18n';
import { whole } from '../measures/overlay';
import { view } from '../study/view';
import { GoalBar } from './GoalBar';
import { useMarked } from './useMarked';
import { judged, limitText, shareText } from './values';
import './goal.css';

/** The goal of the map in one line, as it is reached: it opens the whole. Nothing while nobody said what the client wants. */
export function GoalStrip({ map }: { readonly map: string }) {
  const { t, language } = useTexts();
  const record = useRecord('map', map);
  const goal = useSource(useSession().measures).overlay?.goal;
  const marked = useMarked(map);
  if (!record) return null;
  const said = record.goal || record.task;
  if (!said && marked.reached.length === 0) return null;
  return (
    <section className="panel-part goal-part" aria-label={t('goal.title')}>
      <button type="button" className="goal-strip" onClick={() => view.set({ dialog: 'goal' })}>
        <Flag size={15} aria-hidden="true" />
        <span className="goal-said">{said || t('goal.title')}</span>
        {goal && judged(goal.all) > 0 ? (
          <>
            <span className="goal-figure">
              <b>{shareText(goal.all, language)}</b>{' '}
              {goal.limitSeconds == null ? t('goal.reached') : t('goal.within', { limit: limitText(goal.limitSeconds, language) })}
              <small>{t('measures.n', { n: whole(judged(goal.all), language) })}</small>
            </span>
            <GoalBar count={goal.all} />
          </>
        ) : (
          <span className="goal-figure goal-todo">{t(marked.reached.length === 0 ? 'goal.unmarked' : 'goal.unmeasured')}</span>
        )}
      </button>
    </section>
  );
}
