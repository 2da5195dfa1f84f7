import type { Constituent, Interview, JourneyMap, Lane, PathStep, RecordKinds, Stage, Touchpoint } from '../../types/wire';
import type { EntryKind } from './http';

export interface Question {
  /** Unique in its guide. */
  readonly id: string;
  readonly part: 'opening' | 'stage' | 'touchpoint' | 'constituent' | 'ideal';
  /** What the answers are about: the map, a stage or a touchpoint. */
  readonly subject: string;
  readonly topic: string;
  /** How it is asked: a text of the catalogue with its arguments, or a constituent's own words. */
  readonly ask: { readonly key: string; readonly args: Readonly<Record<string, string>> } | { readonly words: string };
  readonly stage: Stage | null;
  /** The name of what it is about. */
  readonly about: string;
  /** True when it asks for satisfaction and importance. */
  readonly scaled: boolean;
  /** The kind an answer is most often of. */
  readonly kind: EntryKind;
}

export interface GuideParts {
  readonly map: JourneyMap;
  readonly market: Interview['market'];
  readonly stages: readonly Stage[];
  readonly lanes: readonly Lane[];
  readonly touchpoints: readonly Touchpoint[];
  readonly paths: readonly RecordKinds['path'][];
  readonly steps: readonly PathStep[];
  readonly constituents: readonly Constituent[];
}

/** The guide of an interview: the scenario, each stage and its touchpoints in the order of the reference path, the constituents, the ideal. */
export function guideOf(parts: GuideParts): readonly Question[] {
  const { map } = parts;
  const told = (topic: string, args: Readonly<Record<string, string>>, kind: EntryKind = 'opinion'): Question => ({
    id: topic,
    part: topic === 'ideal' ? 'ideal' : 'opening',
    subject: map.id,
    topic,
    ask: { key: `interviews.ask.${topic}`, args },
    stage: null,
    about: '',
    scaled: false,
    kind,
  });
  return [
    map.question ? told('question', { text: map.question }, 'verbatim') : told('story', { text: map.name }, 'verbatim'),
    ...(map.trigger ? [told('trigger', { text: map.trigger })] : []),
    ...(map.goal || map.task ? [told('goal', { text: map.goal || map.task }, 'expectation')] : []),
    ...stageQuestions(parts),
    ...constituentQuestions(parts),
    ...(map.kind === 'reality' ? [told('ideal', {}, 'expectation')] : []),
  ];
}

function stageQuestions({ map, stages, lanes, touchpoints, paths, steps }: GuideParts): Question[] {
  const hidden = new Set(lanes.filter((lane) => lane.backstage).map((lane) => lane.id));
  const reference = paths.find((path) => path.map === map.id && path.kind === 'reference');
  const taken = steps.filter((step) => step.path === reference?.id).map((step) => step.touchpoint);
  const laneAt = new Map(lanes.map((lane, at) => [lane.id, at]));
  const at = (card: Touchpoint): number => {
    const place = taken.indexOf(card.id);
    return place < 0 ? taken.length + (laneAt.get(card.lane) ?? 0) : place;
  };
  return stages
    .filter((stage) => stage.map === map.id)
    .flatMap((stage): Question[] => {
      const cards = touchpoints.filter((card) => card.stage === stage.id && !hidden.has(card.lane)).sort((a, b) => at(a) - at(b));
      if (cards.length === 0) return [];
      const args = { name: stage.name };
      const whole: Question = {
        id: stage.id,
        part: 'stage',
        subject: stage.id,
        topic: '',
        ask: { key: 'interviews.ask.stage', args },
        stage,
        about: stage.name,
        scaled: false,
        kind: 'verbatim',
      };
      return [whole, ...cards.map((card) => cardQuestion(card, stage))];
    });
}

const cardQuestion = (card: Touchpoint, stage: Stage): Question => ({
  id: card.id,
  part: 'touchpoint',
  subject: card.id,
  topic: '',
  ask: { key: 'interviews.ask.touchpoint', args: { name: card.name } },
  stage,
  about: card.name,
  scaled: true,
  kind: 'opinion',
});

/** [S45.1] Those of the interview's market, and those of both. */
const constituentQuestions = ({ map, market, constituents }: GuideParts): Question[] =>
  constituents
    .filter((each) => each.market === 'both' || market === 'both' || each.market === market)
    .map((each) => ({
      id: each.id,
      part: 'constituent',
      subject: map.id,
      topic: each.id,
      ask: each.question ? { words: each.question } : { key: 'interviews.ask.constituent', args: { name: each.name } },
      stage: null,
      about: each.name,
      scaled: false,
      kind: 'opinion',
    }));

interface Said {
  readonly subject: string;
  readonly topic: string;
}

/** True when an answer belongs to the question. */
export const belongs = (question: Question, entry: Said): boolean => entry.subject === question.subject && entry.topic === question.topic;

/** The questions that have at least one answer. */
export function covered(
  guide: readonly Question[],
  answers: { readonly scored: readonly string[]; readonly entries: readonly Said[] },
): ReadonlySet<string> {
  const scored = new Set(answers.scored);
  return new Set(
    guide
      .filter((question) => (question.scaled && scored.has(question.subject)) || answers.entries.some((entry) => belongs(question, entry)))
      .map((question) => question.id),
  );
}
