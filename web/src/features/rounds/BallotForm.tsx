import { useQuery } from '@tanstack/react-query';
import { CircleCheck, Lock } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { useTexts } from '../../i18n';
import type { Round, Triptych } from '../../types/wire';
import { PlainField } from '../inspector/PlainField';
import { useStudyUuid } from '../inspector/study';
import { type Ballot, keepBallot, readBallot } from './http';
import { SubjectGrid, useAsked } from './SubjectGrid';
import type { Subject } from './useSubjects';

const empty: Ballot = { group: '', done: false, scores: [] };

/** The silent ballot of this browser: kept as it is typed, seen by nobody else before the reveal. */
export function BallotForm({ round, given }: { readonly round: Round; readonly given?: (() => void) | undefined }) {
  const { t } = useTexts();
  const study = useStudyUuid() ?? '';
  const kept = useQuery({
    queryKey: ['ballot', study, round.id],
    queryFn: () => readBallot(study, round.id),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (kept.isPending) return <p className="fine">{t('rounds.reading')}</p>;
  if (kept.isError) return <p className="plain-fault">{t('rounds.unreachable')}</p>;
  return <Filling key={round.id} study={study} round={round} first={kept.data ?? empty} told={given} />;
}

interface FillingProps {
  readonly study: string;
  readonly round: Round;
  readonly first: Ballot;
  readonly told: (() => void) | undefined;
}

function Filling({ study, round, first, told }: FillingProps) {
  const { t } = useTexts();
  const [ballot, setBallot] = useState<Ballot>(first);
  const state = useKeeping(study, round.id, ballot, first);
  const subjects = useAsked(round);
  const all = subjects.length * round.axes.length;
  const given = ballot.scores.length;
  const score = (subject: string, axis: Triptych, value: number | null) => {
    const rest = ballot.scores.filter((each) => each.subject !== subject || each.axis !== axis);
    told?.();
    setBallot({ ...ballot, done: false, scores: value === null ? rest : [...rest, { subject, axis, value }] });
  };
  return (
    <section className="ballot" aria-label={t('rounds.mine')}>
      <header>
        <h3>{t('rounds.mine')}</h3>
        <p className="ballot-secret">
          <Lock size={13} aria-hidden="true" />
          {t('rounds.secret')}
        </p>
      </header>
      <div className="ballot-group">
        <PlainField label={t('rounds.myGroup')}>
          {(control) => (
            <select {...control} value={ballot.group} onChange={(event) => setBallot({ ...ballot, group: event.target.value })}>
              <option value="">{t('rounds.chooseGroup')}</option>
              {round.groups.map((group) => (
                <option key={group} value={group}>
                  {group}
                </option>
              ))}
            </select>
          )}
        </PlainField>
      </div>
      {ballot.group && (
        <>
          <ul className="ballot-axes fine">
            {round.axes.map((axis) => (
              <li key={axis}>
                <b>{t(`rounds.axis.${axis}`)}</b> {t(`rounds.axisOf.${axis}`)}
              </li>
            ))}
          </ul>
          <Grid round={round} subjects={subjects} ballot={ballot} score={score} />
          <footer>
            <span role="status" className="fine">
              {t('rounds.given', { given, all })} {t(`rounds.keeping.${state}`)}
            </span>
            <button
              type="button"
              className="button primary"
              aria-pressed={ballot.done}
              disabled={given === 0}
              onClick={() => setBallot({ ...ballot, done: !ballot.done })}
            >
              {ballot.done && <CircleCheck size={15} aria-hidden="true" />}
              {t(ballot.done ? 'rounds.finished' : 'rounds.finish')}
            </button>
          </footer>
        </>
      )}
    </section>
  );
}

interface GridProps {
  readonly round: Round;
  readonly subjects: readonly Subject[];
  readonly ballot: Ballot;
  readonly score: (subject: string, axis: Triptych, value: number | null) => void;
}

function Grid({ round, subjects, ballot, score }: GridProps) {
  const { t } = useTexts();
  const scoreHere = (subject: string, axis: Triptych) =>
    ballot.scores.find((each) => each.subject === subject && each.axis === axis)?.value ?? null;
  return (
    <SubjectGrid
      round={round}
      subjects={subjects}
      className="ballot-grid"
      caption={t('rounds.scale')}
      head={(axis) => axis}
      cell={(subject, axis) => (
        <ScoreInput
          label={t('rounds.scoreOf', { name: subject.name, axis: t(`rounds.axis.${axis}`) })}
          value={scoreHere(subject.id, axis)}
          onChange={(value) => score(subject.id, axis, value)}
        />
      )}
    />
  );
}

interface ScoreInputProps {
  readonly label: string;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

/** A whole number from 0 to 10: typed, or by the arrows. What is none stays in the field, is said, and keeps nothing. */
function ScoreInput({ label, value, onChange }: ScoreInputProps) {
  const { t } = useTexts();
  const id = useId();
  const [wrong, setWrong] = useState<string | null>(null);
  const read = (text: string) => {
    const number = Number(text);
    const none = text.trim() === '';
    const fits = none || (Number.isInteger(number) && number >= 0 && number <= 10);
    setWrong(fits ? null : text);
    if (fits) onChange(none ? null : number);
    // 1 on the way to 12 was not meant.
    else if (value !== null) onChange(null);
  };
  return (
    <>
      <input
        className="score-input"
        type="number"
        inputMode="numeric"
        min={0}
        max={10}
        step={1}
        aria-label={label}
        aria-invalid={wrong !== null}
        aria-describedby={wrong === null ? undefined : id}
        value={wrong ?? value ?? ''}
        placeholder="–"
        onChange={(event) => read(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && nextInput(event.currentTarget)?.focus()}
      />
      {wrong !== null && (
        <span id={id} role="alert" className="plain-fault score-fault">
          {t('rounds.notScore', { text: wrong })}
        </span>
      )}
    </>
  );
}

/** The next score to type; nothing after the last. */
function nextInput(field: HTMLElement): HTMLElement | null {
  const all = [...document.querySelectorAll<HTMLElement>('.score-input')];
  return all[all.indexOf(field) + 1] ?? null;
}

/** Sends the ballot when it changes, one request at a time, the latest last. */
function useKeeping(study: string, round: string, ballot: Ballot, first: Ballot): 'kept' | 'keeping' | 'failed' {
  const [state, setState] = useState<'kept' | 'keeping' | 'failed'>('kept');
  const sent = useRef<Ballot>(first);
  const busy = useRef(false);
  const latest = useRef(ballot);
  latest.current = ballot;
  useEffect(() => {
    const send = async () => {
      if (busy.current || latest.current === sent.current || !latest.current.group) return;
      busy.current = true;
      setState('keeping');
      const next = latest.current;
      try {
        await keepBallot(study, round, next);
        sent.current = next;
        setState('kept');
      } catch {
        setState('failed');
        // Tried again with the next score, and by itself while the dialog is open.
        setTimeout(() => void send(), 3_000);
        busy.current = false;
        return;
      }
      busy.current = false;
      void send();
    };
    if (ballot !== sent.current) void send();
  }, [study, round, ballot]);
  return state;
}
