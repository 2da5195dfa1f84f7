import type { Answer, Condition, ProgressAction, Reading, Verdict } from '../../types/wire';
import { storedName } from '../inspector/measures';

/** What an action changed: the reading before it, the one that shows its result, and what each says of the condition. */
export interface Effect {
  readonly action: ProgressAction;
  readonly before: Reading | null;
  readonly after: Reading | null;
  readonly beforeVerdict: Verdict;
  readonly afterVerdict: Verdict;
}

/** A condition with everything that hangs on it, from its metric to its result. */
export interface Chain {
  readonly condition: Condition;
  readonly latest: Reading | null;
  readonly verdict: Verdict;
  readonly answers: readonly Answer[];
  readonly effects: readonly Effect[];
  readonly has: Readonly<Record<Link, boolean>>;
}

export const links = ['metric', 'answer', 'action', 'result'] as const;
export type Link = (typeof links)[number];

/** [S11.3] The same rule as Conditions.Judge on the server: at risk within a tenth of the threshold. */
export function judge(condition: Condition, reading: Reading | null): Verdict {
  if (!reading || condition.threshold == null) return 'unknown';
  const { threshold } = condition;
  const room = condition.comparison === 'atLeast' ? reading.value - threshold : threshold - reading.value;
  if (room < 0) return 'broken';
  return room < Math.abs(threshold) * 0.1 ? 'atRisk' : 'kept';
}

const endOf = (reading: Reading): string => reading.to || reading.from || '';

const oldestFirst = (readings: readonly Reading[], key: (reading: Reading) => string): Reading[] =>
  [...readings].sort((a, b) => (key(a) === key(b) ? (a.id < b.id ? -1 : 1) : key(a) < key(b) ? -1 : 1));

/** [S40.1] The same rule as ActionResults.Of on the server. */
export function effectOf(action: ProgressAction, condition: Condition, readings: readonly Reading[]): Effect {
  const own = folded(action.indicator);
  const told = readings.filter((reading) => own === '' || reading.id === action.result || folded(reading.indicator) === own);
  const sorted = oldestFirst(told, endOf);
  const named = sorted.find((reading) => reading.id === action.result) ?? null;
  const rest = sorted.filter((reading) => reading !== named);
  const since = action.doneOn;
  const before = since ? rest.filter((reading) => endOf(reading) !== '' && endOf(reading) <= since).at(-1) : rest.at(-1);
  const after = named ?? (since ? rest.filter((reading) => endOf(reading) > since).at(-1) : null);
  return {
    action,
    before: before ?? null,
    after: after ?? null,
    beforeVerdict: verdictOf(condition, before ?? null),
    afterVerdict: verdictOf(condition, after ?? null),
  };
}

/** A known measure is one whatever it was called. */
const folded = (indicator: string): string => storedName(indicator).toLowerCase();

/** The condition's threshold judges its own indicator only. */
const verdictOf = (condition: Condition, reading: Reading | null): Verdict =>
  reading && condition.indicator && folded(reading.indicator) !== folded(condition.indicator) ? 'unknown' : judge(condition, reading);

interface Records {
  readonly answers: readonly Answer[];
  readonly actions: readonly ProgressAction[];
  readonly readings: readonly Reading[];
}

export function chainOf(condition: Condition, { answers, actions, readings }: Records): Chain {
  const own = readings.filter((reading) => reading.subject === condition.id);
  const latest = oldestFirst(own, (reading) => reading.to ?? '').at(-1) ?? null;
  const effects = actions.filter((action) => action.conditions.includes(condition.id)).map((action) => effectOf(action, condition, own));
  const acting = effects.filter((effect) => effect.action.status !== 'dropped');
  const linked = answers.filter((answer) => condition.answers.includes(answer.id));
  return {
    condition,
    latest,
    verdict: judge(condition, latest),
    answers: linked,
    effects,
    has: {
      metric: Boolean(condition.indicator?.trim()) && condition.threshold != null,
      answer: linked.length > 0 || Boolean(condition.answer?.trim()),
      action: acting.length > 0,
      result: acting.some((effect) => effect.after !== null),
    },
  };
}

export const filters = ['all', 'answer', 'action', 'result', 'broken'] as const;
export type Filter = (typeof filters)[number];

/** A condition that is kept asks for no action, and so for no result of one. */
export const lacks = (link: Link, chain: Chain): boolean =>
  !chain.has[link] && (link === 'metric' || link === 'answer' || chain.verdict !== 'kept');

/** Which conditions a filter keeps: those that lack the link, or are broken. */
export const keeps = (filter: Filter, chain: Chain): boolean =>
  filter === 'all' || (filter === 'broken' ? chain.verdict === 'broken' : lacks(filter, chain));
