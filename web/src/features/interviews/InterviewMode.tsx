import { ArrowLeft, ArrowRight, Check, CloudOff, Star } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Link, Redirect } from 'wouter';
import { LanguageSwitch, ThemeToggle } from '../../app/Preferences';
import { useAll, useRecord, useSession } from '../../doc/react';
import { useT } from '../../i18n';
import { type Answers, actionOf } from '../../keys/table';
import type { Interview } from '../../types/wire';
import { BarMore } from '../../ui/BarMore';
import { useNotices } from '../study/notices';
import { Entries } from './Entries';
import { setInterview } from './edits';
import { belongs, covered, type Question } from './guide';
import { scales } from './http';
import { JourneyStrip } from './JourneyStrip';
import { ScaleInput } from './ScaleInput';
import { type Answering, useAnswers } from './useAnswers';
import { askText, shortText, useGuide } from './useGuide';
import '../inspector/controls.css';
import '../inspector/inspector.css';
import '../paths/dialog.css';
import './mode.css';

/** One interview, held with the customer: one question at a time, in large type, for a tablet on the table. */
export function InterviewMode({ study, id }: { readonly study: string; readonly id: string }) {
  const interview = useRecord('interview', `interview:${id}`);
  useNotices();
  return interview ? <Held study={study} interview={interview} /> : <Redirect to={`/s/${study}/interviews`} replace />;
}

function Held({ study, interview }: { readonly study: string; readonly interview: Interview }) {
  const t = useT();
  const { doc } = useSession();
  const guide = useGuide(interview.map, interview.market);
  const answering = useAnswers(interview.id);
  const [at, setAt] = usePlace(interview.id, guide);
  const { answers, state } = answering;
  const done = useMemo(
    () => covered(guide, { scored: answers.scales.map((each) => each.subject), entries: answers.entries }),
    [guide, answers],
  );
  const question = guide[at];
  const started = answers.scales.length + answers.entries.length > 0;
  useEffect(() => {
    if (started && interview.status === 'planned') setInterview(doc, interview.id, { status: 'started' });
  }, [started, interview.status, interview.id, doc]);
  useKeys(at, guide.length, setAt);
  const last = at === guide.length - 1;
  return (
    <div className="talk">
      <header className="talk-bar">
        <Link href={`/s/${study}/interviews`} className="talk-back">
          <ArrowLeft size={20} aria-hidden="true" />
          <span>{t('interviews.title')}</span>
        </Link>
        <h1>{interview.name}</h1>
        <Saved state={state} />
        <span className="talk-covered">{t('interviews.covered', { n: done.size, all: guide.length })}</span>
        <BarMore>
          <ThemeToggle />
          <LanguageSwitch />
        </BarMore>
      </header>
      <JourneyStrip guide={guide} at={at} done={done} go={setAt} />
      <main className="talk-main">
        {answers.erased && <p className="talk-erased">{t('interviews.erasedHere')}</p>}
        {question && state !== 'reading' && <Asked key={question.id} question={question} interview={interview} answering={answering} />}
        {state === 'unreachable' && <p className="talk-erased">{t('interviews.unreachable')}</p>}
      </main>
      <footer className="talk-foot">
        <button type="button" className="talk-step" disabled={at === 0} onClick={() => setAt(at - 1)}>
          <ArrowLeft size={22} aria-hidden="true" />
          {t('interviews.previous')}
        </button>
        <span className="talk-where" role="status">
          {t('interviews.place', { n: at + 1, all: guide.length })}
        </span>
        {last ? (
          <Link
            href={`/s/${study}/interviews`}
            className="talk-step primary"
            onClick={() => setInterview(doc, interview.id, { status: 'done' })}
          >
            <Check size={22} aria-hidden="true" />
            {t('interviews.finish')}
          </Link>
        ) : (
          <button type="button" className="talk-step primary" onClick={() => setAt(at + 1)}>
            {t('interviews.next')}
            <ArrowRight size={22} aria-hidden="true" />
          </button>
        )}
      </footer>
    </div>
  );
}

interface AskedProps {
  readonly question: Question;
  readonly interview: Interview;
  readonly answering: Answering;
}

function Asked({ question, interview, answering }: AskedProps) {
  const t = useT();
  const heading = useRef<HTMLHeadingElement>(null);
  const { answers, put } = answering;
  const moment = useAll('moment').some((each) => each.touchpoint === question.subject);
  // The new question is read out, and the arrows go on working.
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <article className="talk-question">
      <p className="talk-about">
        {question.stage && question.part === 'touchpoint' && <span>{question.stage.name}</span>}
        {question.part !== 'touchpoint' && <span>{t(`interviews.part.${question.part}`)}</span>}
        {question.part === 'constituent' && <span>{shortText(question, t)}</span>}
        {moment && (
          <span className="talk-moment">
            <Star size={15} aria-hidden="true" />
            {t('inspector.moment')}
          </span>
        )}
      </p>
      <h2 ref={heading} tabIndex={-1}>
        {askText(question, t)}
      </h2>
      {question.scaled &&
        scales.map((scale) => (
          <ScaleInput
            key={scale}
            scale={scale}
            disabled={answers.erased}
            value={answers.scales.find((each) => each.subject === question.subject && each.scale === scale)?.value ?? null}
            onChange={(value) => put({ subject: question.subject, scale, value })}
          />
        ))}
      <Entries
        question={question}
        interview={interview}
        disabled={answers.erased}
        entries={answers.entries.filter((entry) => belongs(question, entry))}
        put={put}
      />
    </article>
  );
}

/** What was said is safe, or not yet. */
function Saved({ state }: { readonly state: Answering['state'] }) {
  const t = useT();
  const bad = state === 'failed' || state === 'unreachable' || state === 'refused';
  return (
    <span className="talk-saved" role="status" data-state={bad ? 'bad' : state}>
      {bad ? <CloudOff size={17} aria-hidden="true" /> : <Check size={17} aria-hidden="true" />}
      {t(`interviews.keeping.${state}`)}
    </span>
  );
}

/** Left and right arrows and Page keys, outside fields; Alt with an arrow also inside them. */
function useKeys(at: number, length: number, go: (at: number) => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const inside = event.target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
      const action = actionOf('interview', event);
      if (!action || (inside && !event.altKey)) return;
      const answers: Answers<'interview', number> = { next: 1, previous: -1 };
      const by = answers[action];
      if (at + by < 0 || at + by >= length) return;
      event.preventDefault();
      // What is being changed in a field is kept first.
      if (inside) (event.target as HTMLElement).blur();
      go(at + by);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [at, length, go]);
}

/** Where the interview is; a reload comes back to it. */
function usePlace(interview: string, guide: readonly Question[]): readonly [number, (at: number) => void] {
  const key = `parcours.interview.place.${interview}`;
  const [id, setId] = useState(() => sessionStorage.getItem(key));
  const at = Math.max(
    0,
    guide.findIndex((question) => question.id === id),
  );
  const go = (to: number) => {
    const next = guide[to]?.id ?? null;
    if (next) sessionStorage.setItem(key, next);
    setId(next);
  };
  return [at, go];
}
