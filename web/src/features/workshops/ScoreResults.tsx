import { useAll, useSession } from '../../doc/react';
import { useTexts } from '../../i18n';
import { colorOfScore } from '../../map/model/scales';
import type { Round, Score } from '../../types/wire';
import { numberText } from '../inspector/numbers';
import { disagreements, type Result, resultOf } from '../rounds/model';
import { outline, Strip, shapeOf } from '../rounds/Strip';
import { view } from '../study/view';
import { useNamesOf } from './useNamesOf';
import '../rounds/rounds.css';
import './scores.css';

/** [S67.2] What a round scored in a workshop said, for the host and for guests. */
export function ScoreResults({ round }: { readonly round: Round }) {
  const { doc } = useSession();
  const scores = useAll('score');
  const nameOf = useNamesOf(doc, [...round.touchpoints, ...round.paths]);
  return <ScoreMedians round={round} scores={scores} nameOf={nameOf} />;
}

interface ScoreMediansProps {
  readonly round: Round;
  readonly scores: readonly Score[];
  readonly nameOf: (id: string) => string;
}

/** Medians and spread by subject and axis, each group as its shape; where the groups were furthest apart comes first. */
export function ScoreMedians({ round, scores, nameOf }: ScoreMediansProps) {
  const { t, language } = useTexts();
  const results = scores.filter((score) => score.round === round.id).flatMap((score) => resultOf(score) ?? []);
  const subjects = [...round.touchpoints, ...round.paths, ...results.map((result) => result.score.subject)];
  const scored = [...new Set(subjects)].filter((id) => results.some((result) => result.score.subject === id));
  const apart = disagreements(results)[0];
  return (
    <div className="score-results">
      <p className="fine">{t('workshop.scored', { count: round.participants })}</p>
      <p className="score-apart">{apart ? <Apart result={apart} name={nameOf(apart.score.subject)} /> : t('rounds.agreed')}</p>
      <ul className="rounds-legend" aria-label={t('rounds.groups')}>
        {round.groups.map((group) => (
          <li key={group}>
            <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
              <path className="strip-group" data-group={round.groups.indexOf(group) % 4} d={outline(shapeOf(round.groups, group), 7, 7)} />
            </svg>
            {group}
          </li>
        ))}
      </ul>
      <ul className="score-subjects">
        {scored.map((id) => (
          <li key={id}>
            <button type="button" className="score-subject" onClick={() => view.set({ selection: new Set([id]) })}>
              {nameOf(id)}
            </button>
            {round.axes.map((axis) => {
              const result = results.find((each) => each.score.subject === id && each.score.axis === axis);
              if (!result) return null;
              const { median, low, high, n } = result.all;
              return (
                <div key={axis} className="score-axis">
                  <span>{t(`rounds.axis.${axis}`)}</span>
                  <b style={{ '--score': colorOfScore(median) } as React.CSSProperties}>{numberText(median, language)}</b>
                  <Strip result={result} groups={round.groups} />
                  <small>{t('workshop.scoreSpread', { low, high, n })}</small>
                </div>
              );
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Apart({ result, name }: { readonly result: Result; readonly name: string }) {
  const { t, language } = useTexts();
  const groups = result.groups.map((group) =>
    t('rounds.groupMedian', { group: group.group, median: numberText(group.median, language), n: group.n }),
  );
  return t('workshop.minutes.apart', {
    about: `${name} · ${t(`rounds.axis.${result.score.axis}`)}`,
    points: numberText(result.between, language),
    groups: groups.join(', '),
  });
}
