import { ChevronDown, Star } from 'lucide-react';
import { useState } from 'react';
import { useAll } from '../../doc/react';
import { useTexts } from '../../i18n';
import type { JourneyMap } from '../../types/wire';
import { dateText } from '../inspector/numbers';
import { Dots } from './Dots';
import { belongs, type Question } from './guide';
import { type Among, entryKinds, type Merged, type MergedEntry, type MergedSubject } from './http';
import { coveredBy } from './InterviewList';
import { MakeCondition } from './MakeCondition';
import { MakeIdealStep } from './MakeIdealStep';
import { useMerged } from './useAnswers';
import { shortText, useGuide } from './useGuide';

interface TogetherProps {
  readonly map: JourneyMap;
  readonly merged: Merged | null;
}

/** All interviews of a map together, moment by moment, never without how far they are apart. */
export function Together({ map, merged: all }: TogetherProps) {
  const { t, language } = useTexts();
  const guide = useGuide(map.id, 'both');
  const [among, setAmong] = useState<Among>('');
  const part = useMerged(among ? map.id : null, true, among);
  const merged = among ? part : all;
  if (all?.interviews.length === 0) return <p className="atlas-empty">{t('interviews.nothingYet')}</p>;
  if (!merged) return <p role="status">{t('interviews.loading')}</p>;
  const n = merged.interviews.length;
  const period =
    merged.from === ''
      ? ''
      : merged.from === merged.to
        ? dateText(merged.from, language)
        : t('interviews.period', { from: dateText(merged.from, language), to: dateText(merged.to, language) });
  const stages = [...new Map(guide.flatMap((question) => (question.stage ? [[question.stage.id, question.stage] as const] : []))).values()];
  const rest = guide.filter((question) => !question.stage);
  return (
    <section className="together" aria-label={t('interviews.tab.together')}>
      <p className="together-facts">
        <b>{t('interviews.count', { n })}</b>
        {period && <span>{period}</span>}
        <span>{t('interviews.source')}</span>
        {merged.erased.length > 0 && <span>{t('interviews.erasedCount', { n: merged.erased.length })}</span>}
      </p>
      <AmongChoice map={map.id} among={among} choose={setAmong} />
      <Coverage guide={guide} merged={merged} />
      <p className="together-legend fine-print">{t('interviews.legend')}</p>
      <table className="together-table">
        <thead>
          <tr>
            <th scope="col">{t('interviews.moment')}</th>
            <th scope="col">{t('interviews.scale.satisfaction.short')}</th>
            <th scope="col">{t('interviews.scale.importance.short')}</th>
            <th scope="col">{t('interviews.said')}</th>
          </tr>
        </thead>
        {stages.map((stage) => (
          <tbody key={stage.id}>
            <tr className="together-stage">
              <th colSpan={4} scope="colgroup">
                {stage.name}
              </th>
            </tr>
            {guide
              .filter((question) => question.stage?.id === stage.id)
              .map((question) => (
                <Row key={question.id} question={question} merged={merged} />
              ))}
          </tbody>
        ))}
        <tbody>
          <tr className="together-stage">
            <th colSpan={4} scope="colgroup">
              {t('interviews.whole')}
            </th>
          </tr>
          {rest.map((question) => (
            <Row key={question.id} question={question} merged={merged} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface AmongProps {
  readonly map: string;
  readonly among: Among;
  readonly choose: (among: Among) => void;
}

/** Whose interviews count; nothing to choose where all are of one kind. */
function AmongChoice({ map, among, choose }: AmongProps) {
  const { t } = useTexts();
  const interviews = useAll('interview').filter((each) => each.map === map);
  const personas = useAll('persona').filter((persona) => interviews.some((each) => each.persona === persona.id));
  const segments = useAll('segment').filter((segment) => interviews.some((each) => each.ofSegment === segment.id));
  const words = [...new Set(interviews.map((each) => each.segment).filter(Boolean))];
  if (personas.length + segments.length + words.length < 2) return null;
  return (
    <label className="together-among">
      <span>{t('interviews.among')}</span>
      <select className="input" value={among} onChange={(event) => choose(event.target.value as Among)}>
        <option value="">{t('interviews.amongAll')}</option>
        {personas.map((persona) => (
          <option key={persona.id} value={persona.id}>
            {t('interviews.amongPersona', { name: persona.name })}
          </option>
        ))}
        {segments.map((segment) => (
          <option key={segment.id} value={segment.id}>
            {t('interviews.amongSegment', { name: segment.name })}
          </option>
        ))}
        {words.map((each) => (
          <option key={each} value={`segment ${each}`}>
            {t('interviews.amongSegment', { name: each ?? '' })}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What no interview has an answer to yet: to be asked in the next one. */
function Coverage({ guide, merged }: { readonly guide: readonly Question[]; readonly merged: Merged }) {
  const { t } = useTexts();
  const done = coveredBy(merged, guide, () => true);
  const open = guide.filter((question) => !done.has(question.id));
  return (
    <details className="together-open">
      <summary>{t('interviews.coveredAll', { n: done.size, all: guide.length })}</summary>
      {open.length > 0 && (
        <ul>
          {open.map((question) => (
            <li key={question.id} className="chip">
              {shortText(question, t)}
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}

function Row({ question, merged }: { readonly question: Question; readonly merged: Merged }) {
  const { t } = useTexts();
  const [open, setOpen] = useState(false);
  const moment = useAll('moment').some((each) => each.touchpoint === question.subject);
  const said = merged.subjects.find((each) => each.subject === question.subject);
  const entries = said?.entries.filter((entry) => belongs(question, { subject: question.subject, topic: entry.topic })) ?? [];
  const scored = question.scaled && (said?.satisfaction || said?.importance);
  if (!scored && entries.length === 0 && question.part !== 'touchpoint') return null;
  return (
    <>
      <tr data-part={question.part}>
        <th scope="row">
          {moment && <Star size={13} aria-label={t('inspector.moment')} />}{' '}
          {question.part === 'stage' ? t('interviews.stageWhole') : shortText(question, t)}
        </th>
        <td>{question.scaled && <Scored said={said} scale="satisfaction" name={question.about} />}</td>
        <td>{question.scaled && <Scored said={said} scale="importance" name={question.about} />}</td>
        <td>
          {entries.length > 0 && (
            <button type="button" className="quiet-button together-more" aria-expanded={open} onClick={() => setOpen(!open)}>
              <ChevronDown size={14} aria-hidden="true" />
              {t('interviews.entries', { n: entries.length })}
            </button>
          )}
        </td>
      </tr>
      {open && (
        <tr className="together-entries">
          <td colSpan={4}>
            <Grouped entries={entries} question={question} />
          </td>
        </tr>
      )}
    </>
  );
}

interface ScoredProps {
  readonly said: MergedSubject | undefined;
  readonly scale: 'satisfaction' | 'importance';
  readonly name: string;
}

function Scored({ said, scale, name }: ScoredProps) {
  const { t } = useTexts();
  const spread = said?.[scale];
  if (!spread) return <span className="fine-print">{t('interviews.unsaid')}</span>;
  return <Dots spread={spread} label={`${name}, ${t(`interviews.scale.${scale}.short`)}`} />;
}

interface GroupedProps {
  readonly entries: readonly MergedEntry[];
  readonly question: Question;
}

function Grouped({ entries, question }: GroupedProps) {
  const { t } = useTexts();
  const interviews = useAll('interview');
  return (
    <div className="together-kinds">
      {entryKinds
        .filter((kind) => entries.some((entry) => entry.kind === kind))
        .map((kind) => (
          <section key={kind} data-kind={kind}>
            <h4>{t(`interviews.kinds.${kind}`)}</h4>
            <ul>
              {entries
                .filter((entry) => entry.kind === kind)
                .map((entry) => {
                  const interview = interviews.find((each) => each.id === entry.interview);
                  return (
                    <li key={entry.id}>
                      <span className="together-words">{entry.text}</span> <span className="fine-print">{interview?.name}</span>
                      {kind === 'condition' && question.part === 'touchpoint' && interview && (
                        <MakeCondition entry={entry.id} touchpoint={question.subject} interview={interview} />
                      )}
                      {question.part === 'ideal' && interview && <MakeIdealStep entry={entry.id} interview={interview} />}
                    </li>
                  );
                })}
            </ul>
          </section>
        ))}
    </div>
  );
}
