import { useSession } from '../../doc/react';
import { useTexts } from '../../i18n';
import { CaseCount } from '../cases/CaseCount';
import { durationText } from '../inspector/numbers';
import { LineSample } from '../layers/LineSample';
import { whole } from '../measures/overlay';
import { GoalBar } from './GoalBar';
import { apartOutcomes, type Goal, type GoalRow, isEmpty, judged, judgedOutcomes, type Outcome, queryOf, shareText } from './values';

const lowCount = 30;
const numbers: readonly Outcome[] = [...judgedOutcomes, ...apartOutcomes];

/** The goal by path; every number opens its cases. */
export function GoalTable({ goal }: { readonly goal: Goal }) {
  const { t } = useTexts();
  const rows = goal.rows.filter((row) => !isEmpty(row.count));
  const shown = numbers.filter((outcome) => outcome === 'inTime' || outcome === 'missed' || rows.some((row) => row.count[outcome] > 0));
  if (rows.length === 0) return null;
  return (
    <div className="goal-scroll slides">
      <table className="goal-table">
        <thead>
          <tr>
            <th scope="col">{t('goal.column.path')}</th>
            <th scope="col" className="goal-wide">
              {t(goal.limitSeconds == null ? 'goal.column.reached' : 'goal.column.inTime')}
            </th>
            {shown.map((outcome) => (
              <th key={outcome} scope="col">
                {t(goal.limitSeconds == null && outcome === 'inTime' ? 'goal.short.reached' : `goal.short.${outcome}`)}
              </th>
            ))}
            <th scope="col">{t('goal.column.median')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.path ?? row.group} row={row} shown={shown} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row, shown }: { readonly row: GoalRow; readonly shown: readonly Outcome[] }) {
  const { t, language } = useTexts();
  const { doc } = useSession();
  const path = doc.get('path', row.path);
  const name = path?.name ?? t(`goal.group.${row.group}`);
  const { count } = row;
  const n = judged(count);
  return (
    <tr>
      <th scope="row">
        <span className="goal-name">
          {path && <LineSample kind={path.kind} />}
          {name}
        </span>
      </th>
      <td className="goal-wide" data-low={(n > 0 && n < lowCount) || undefined}>
        {n > 0 ? (
          <>
            <b>{shareText(count, language)}</b>
            <GoalBar count={count} />
            <small>
              {t('measures.n', { n: whole(n, language) })}
              {n < lowCount && ` · ${t('goal.few')}`}
            </small>
          </>
        ) : (
          <small>{t('goal.nothing')}</small>
        )}
      </td>
      {shown.map((outcome) => (
        <td key={outcome}>
          <CaseCount n={count[outcome]} query={{ ...queryOf(row), goal: outcome }} about={`${name}, ${t(`goal.outcome.${outcome}`)}`} />
        </td>
      ))}
      <td>{count.medianSeconds == null ? '—' : durationText(count.medianSeconds, language)}</td>
    </tr>
  );
}
