import { Flag } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useRecord, useSession, useSource } from '../../doc/react';
import { useTexts } from '../../i18n';
import { SheetDialog } from '../../ui/SheetDialog';
import { CaseCount } from '../cases/CaseCount';
import { durationText } from '../inspector/numbers';
import { period, whole } from '../measures/overlay';
import { view } from '../study/view';
import { GoalBar } from './GoalBar';
import { GoalMarks } from './GoalMarks';
import { GoalTable } from './GoalTable';
import { useMarked } from './useMarked';
import { apartOutcomes, type Goal, judged, judgedOutcomes, limitText, type Outcome, shareText } from './values';
import '../inspector/controls.css';
import '../paths/dialog.css';
import './goal.css';

/** Whether the goal of the map is reached in time: by how many, by which path, and what means that it is. */
export function GoalDialog({ map, onClose }: { readonly map: string; readonly onClose: () => void }) {
  const { t } = useTexts();
  const { overlay } = useSource(useSession().measures);
  const marked = useMarked(map);
  const goal = overlay?.goal;
  return (
    <SheetDialog className="goal-sheet" title={t('goal.title')} onClose={onClose}>
      <Aim map={map} />
      {goal ? (
        <Result goal={goal} />
      ) : (
        <p className="goal-teach">
          {t(marked.reached.length === 0 ? 'goal.unmarkedHelp' : overlay?.log ? 'goal.unmeasured' : 'measures.noLog')}
        </p>
      )}
      <GoalMarks marked={marked} />
      <div className="sheet-end">
        <Button className="button" onPress={onClose}>
          {t('app.close')}
        </Button>
      </div>
    </SheetDialog>
  );
}

/** What the client wants, in the words of the scenario. */
function Aim({ map }: { readonly map: string }) {
  const { t, language } = useTexts();
  const record = useRecord('map', map);
  if (!record) return null;
  const said = record.goal || record.task;
  const limit = record.limitSeconds;
  return (
    <div className="goal-aim">
      <Flag size={18} aria-hidden="true" />
      <div>
        <p className="goal-words">{said || t('goal.unsaid')}</p>
        <p className="goal-criterion">
          {[record.successCriterion, limit == null ? t('goal.noLimit') : t('goal.limit', { limit: limitText(limit, language) })]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <button type="button" className="button small" onClick={() => view.set({ dialog: 'scenario' })}>
        {t('goal.scenario')}
      </button>
    </div>
  );
}

function Result({ goal }: { readonly goal: Goal }) {
  const { t, language } = useTexts();
  const { overlay } = useSource(useSession().measures);
  const { all } = goal;
  const count = judged(all);
  return (
    <>
      <div className="goal-result">
        <p className="goal-share">
          {count > 0 ? <b>{shareText(all, language)}</b> : <strong>{t('goal.unmeasured')}</strong>}
          {count > 0 && (
            <span>
              {goal.limitSeconds == null ? t('goal.reached') : t('goal.reachedWithin', { limit: limitText(goal.limitSeconds, language) })}
            </span>
          )}
          <small>
            {t('measures.n', { n: whole(count, language) })}
            {all.medianSeconds != null && ` · ${t('goal.median', { time: durationText(all.medianSeconds, language) })}`}
          </small>
        </p>
        <GoalBar count={all} />
        <Counts goal={goal} outcomes={judgedOutcomes} />
        <p className="goal-apart">{t('goal.apart')}</p>
        <Counts goal={goal} outcomes={apartOutcomes} />
        <p className="goal-why">
          {goal.limitSeconds == null ? t('goal.whyOpen') : t('goal.whyRecent', { limit: limitText(goal.limitSeconds, language) })}
        </p>
      </div>
      <GoalTable goal={goal} />
      <p className="fine-print">
        {[
          overlay?.log && `${overlay.log.name}, ${period(overlay.log.from, overlay.log.to, language)}`,
          goal.limitSeconds == null ? t('goal.formulaNoLimit') : t('goal.formula', { limit: limitText(goal.limitSeconds, language) }),
          t(goal.fromStart ? 'goal.clockStart' : 'goal.clockCase'),
          t('goal.interval'),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </>
  );
}

function Counts({ goal, outcomes }: { readonly goal: Goal; readonly outcomes: readonly Outcome[] }) {
  const { t } = useTexts();
  const shown = outcomes.filter((outcome) => isTold(goal, outcome));
  return (
    <dl className="goal-counts">
      {shown.map((outcome) => (
        <div key={outcome}>
          <dt>
            <i data-outcome={outcome} aria-hidden="true" />
            {t(goal.limitSeconds == null && outcome === 'inTime' ? 'goal.outcome.reached' : `goal.outcome.${outcome}`)}
          </dt>
          <dd>
            <CaseCount n={goal.all[outcome]} query={{ goal: outcome }} about={t(`goal.outcome.${outcome}`)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Without a limit nobody is late nor too recent, with one nobody just open; nobody fails to begin when the time counts from the start of the case. */
export function isTold(goal: Goal, outcome: Outcome): boolean {
  if (outcome === 'late' || outcome === 'overdue' || outcome === 'recent') return goal.limitSeconds != null;
  if (outcome === 'open') return goal.limitSeconds == null;
  return outcome !== 'notBegun' || goal.fromStart;
}
