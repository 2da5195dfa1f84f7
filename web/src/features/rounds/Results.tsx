import { Trash2 } from 'lucide-react';
import { useMemo } from 'react';
import { useAll, useSession, useSource } from '../../doc/react';
import { useTexts } from '../../i18n';
import { colorOfScore } from '../../map/model/scales';
import type { Round, Triptych } from '../../types/wire';
import { removeSaying } from '../atlas/edits';
import { dateText, numberText } from '../inspector/numbers';
import { useMerged } from '../interviews/useAnswers';
import { factsOf } from './facts';
import { disagreements, type Result, resultOf } from './model';
import { Reopen } from './Reopen';
import { outline, Strip, shapeOf } from './Strip';
import { SubjectGrid, useAsked } from './SubjectGrid';
import type { Subject } from './useSubjects';

/** What a round said: medians and spread, where groups disagree most, and beside it what customers and data say. */
export function Results({ round }: { readonly round: Round }) {
  const { t, language } = useTexts();
  const { doc } = useSession();
  const scores = useAll('score');
  const results = useMemo(
    () => scores.filter((score) => score.round === round.id).flatMap((score) => resultOf(score) ?? []),
    [scores, round.id],
  );
  const subjects = useAsked(round);
  return (
    <div className="rounds-results">
      <p className="fine">
        {t('rounds.shown', { count: round.participants, date: dateText(round.revealedOn, language) })} {t('rounds.scale')}
      </p>
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
      <Table round={round} subjects={subjects} results={results} />
      <Disagreements round={round} subjects={subjects} results={results} />
      <div className="rounds-tools">
        <Reopen round={round} />
        <button type="button" className="button small danger" onClick={() => removeSaying(doc, round.id)}>
          <Trash2 size={14} aria-hidden="true" />
          {t('study.remove', { name: round.name })}
        </button>
      </div>
    </div>
  );
}

interface PartProps {
  readonly round: Round;
  readonly subjects: readonly Subject[];
  readonly results: readonly Result[];
}

function Table({ round, subjects, results }: PartProps) {
  const { t } = useTexts();
  const find = (subject: string, axis: Triptych) =>
    results.find((result) => result.score.subject === subject && result.score.axis === axis);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what slides must be reached by keys
    <section className="rounds-scroll slides" aria-label={round.name} tabIndex={0}>
      <SubjectGrid
        round={round}
        subjects={subjects}
        className="rounds-table"
        head={(axis) => t('rounds.believed', { axis })}
        cell={(subject, axis) => <Scored result={find(subject.id, axis)} groups={round.groups} />}
        last={{ name: t('rounds.known'), className: 'rounds-known', cell: (subject) => <Facts map={round.map} subject={subject.id} /> }}
      />
    </section>
  );
}

function Scored({ result, groups }: { readonly result: Result | undefined; readonly groups: readonly string[] }) {
  const { t, language } = useTexts();
  if (!result) return <span className="fine">{t('rounds.unscored')}</span>;
  const { all } = result;
  return (
    <div className="rounds-scored">
      <b style={{ '--score': colorOfScore(all.median) } as React.CSSProperties}>{numberText(all.median, language)}</b>
      <Strip result={result} groups={groups} />
      <span className="fine">{t('rounds.stats', { mean: numberText(Math.round(all.mean * 10) / 10, language), n: all.n })}</span>
    </div>
  );
}

function Facts({ map, subject }: { readonly map: string; readonly subject: string }) {
  const { t, language } = useTexts();
  const { overlay } = useSource(useSession().measures);
  const facts = factsOf(subject, overlay, useAll('reading'), t, language, useMerged(map, false));
  if (facts.length === 0) return <span className="fine">{t('rounds.nothingKnown')}</span>;
  return (
    <ul>
      {facts.map((fact) => (
        <li key={fact.key} data-source={fact.source}>
          <b>{fact.text}</b>{' '}
          <span className="fine">
            {[
              fact.interval && t('inspector.interval', fact.interval),
              fact.n != null && t('inspector.count', { n: fact.n }),
              fact.period,
              t(`inspector.source.${fact.source}`),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Disagreements({ round, subjects, results }: PartProps) {
  const { t, language } = useTexts();
  const apart = disagreements(results).slice(0, 8);
  return (
    <section className="rounds-apart" aria-labelledby="rounds-apart">
      <h3 id="rounds-apart">{t('rounds.apart')}</h3>
      {apart.length === 0 && (
        <p className="fine">{t(results.some((result) => result.groups.length > 1) ? 'rounds.agreed' : 'rounds.oneGroup')}</p>
      )}
      <ol>
        {apart.map((result) => (
          <li key={result.score.id}>
            <p>
              <b>{subjects.find((subject) => subject.id === result.score.subject)?.name}</b> · {t(`rounds.axis.${result.score.axis}`)} ·{' '}
              {t('rounds.points', { count: numberText(result.between, language) })}
            </p>
            <Strip result={result} groups={round.groups} />
            <p className="fine">
              {[...result.groups]
                .sort((a, b) => b.median - a.median)
                .map((group) => t('rounds.groupMedian', { group: group.group, median: numberText(group.median, language), n: group.n }))
                .join(' · ')}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
