import type { StudyDoc } from '../../doc/contract';
import { newId } from '../../doc/ids';
import { between } from '../../doc/orderKey';
import type { Translate } from '../../i18n';
import type { Condition, Constituent, Interview, Op, Stage, Touchpoint } from '../../types/wire';

const end = (list: readonly { readonly order: string }[]): string => between(list.at(-1)?.order ?? null, null);

export type InterviewDraft = Pick<Interview, 'name' | 'on' | 'persona' | 'segment' | 'ofSegment' | 'market'>;

/** The number of a new interview: one more than the greatest in use in the study, so that no two bear one while both are there. */
export const nextNumber = (names: readonly string[]): number =>
  1 + Math.max(0, ...names.map((name) => Number(/(\d{1,6})\D*$/.exec(name)?.[1] ?? 0)));

/** The market that a study is of: that of a patient or a citizen is asked about as a consumer's. */
export const marketOf = (doc: StudyDoc): 'b2c' | 'b2b' => (doc.all('study')[0]?.audience === 'b2b' ? 'b2b' : 'b2c');

/** The first interview of a study that has no list of constituents yet brings the usual one of its market, in the same change. */
export function addInterview(doc: StudyDoc, map: string, draft: InterviewDraft, t: Translate): string {
  const record: Interview = {
    id: newId('interview'),
    map,
    order: end(doc.all('interview').filter((each) => each.map === map)),
    status: 'planned',
    ...draft,
  };
  doc.edit('interview.add', [
    { op: 'put', record: { ...record } },
    ...usualOps(doc, draft.market === 'both' ? marketOf(doc) : draft.market, t, true),
  ]);
  return record.id;
}

export function setInterview(doc: StudyDoc, id: string, change: Partial<Interview>): void {
  doc.edit('interview.set', [{ op: 'patch', id, set: { ...change } }]);
}

export function addConstituent(doc: StudyDoc, name: string): void {
  const record: Constituent = { id: newId('constituent'), name, order: end(doc.all('constituent')), question: '', market: 'both' };
  doc.edit('constituent.add', [{ op: 'put', record: { ...record } }]);
}

export function setConstituent(doc: StudyDoc, id: string, change: Partial<Constituent>): void {
  doc.edit('constituent.set', [{ op: 'patch', id, set: { ...change } }]);
}

/** The usual constituents, and in which market each is asked about. */
const usual: readonly (readonly [string, Constituent['market']])[] = [
  ['before', 'both'],
  ['welcome', 'both'],
  ['ease', 'both'],
  ['time', 'both'],
  ['information', 'both'],
  ['listening', 'both'],
  ['competence', 'both'],
  ['promise', 'both'],
  ['trust', 'both'],
  ['problem', 'both'],
  ['price', 'b2c'],
  ['emotion', 'b2c'],
  ['recognition', 'b2c'],
  ['surroundings', 'b2c'],
  ['contact', 'b2b'],
  ['business', 'b2b'],
  ['colleagues', 'b2b'],
  ['continuity', 'b2b'],
  ['contract', 'b2b'],
  ['partnership', 'b2b'],
];

/** The usual list in the reader's language, to be edited. */
export function addUsual(doc: StudyDoc, market: 'b2c' | 'b2b', t: Translate): void {
  const ops = usualOps(doc, market, t);
  if (ops.length > 0) doc.edit('constituent.usual', ops);
}

function usualOps(doc: StudyDoc, market: 'b2c' | 'b2b', t: Translate, first = false): Op[] {
  if (first && doc.all('constituent').length + doc.all('interview').length > 0) return [];
  const known = new Set(doc.all('constituent').map((each) => each.name));
  let order = doc.all('constituent').at(-1)?.order ?? null;
  return usual
    .filter(([, own]) => own === 'both' || own === market)
    .map(([key, own]) => ({ name: t(`interviews.constituent.${key}`), question: t(`interviews.constituent.${key}.ask`), market: own }))
    .filter((each) => !known.has(each.name))
    .map((each): Op => {
      order = between(order, null);
      return { op: 'put', record: { id: newId('constituent'), order, ...each } };
    });
}

interface Stated {
  /** The entry's id, which is also the reference to its words (L6). */
  readonly entry: string;
  readonly touchpoint: string;
  readonly text: string;
  readonly interview: Interview;
}

/** A condition of satisfaction with who stated it and when, quoting the interview; the touchpoint becomes a moment of truth if it is none. One change. */
export function stateCondition(doc: StudyDoc, { entry, touchpoint, text, interview }: Stated): void {
  const known = doc.all('moment').find((each) => each.touchpoint === touchpoint);
  const moment = known?.id ?? newId('moment');
  const record: Condition = {
    id: newId('condition'),
    moment,
    text,
    order: end(doc.all('condition').filter((each) => each.moment === moment)),
    statedBy: interview.name,
    statedOn: interview.on,
    indicator: '',
    unit: '',
    comparison: 'atMost',
    threshold: null,
    testimony: entry,
    answer: '',
    answers: [],
  };
  const marked: Op[] = known ? [] : [{ op: 'put', record: { id: moment, touchpoint, expectation: '', showstopper: '', importance: 0 } }];
  doc.edit('interview.condition', [...marked, { op: 'put', record: { ...record } }]);
}

/** A step of the ideal in the team's wording, quoting the interview; at the end of its stage, in the first lane the client sees. */
export function stateIdeal(
  doc: StudyDoc,
  { entry, stage, text }: { readonly entry: string; readonly stage: Stage; readonly text: string },
): void {
  const lanes = doc.all('lane').filter((lane) => lane.map === stage.map);
  const lane = lanes.find((each) => !each.backstage) ?? lanes[0];
  if (!lane) return;
  const record: Touchpoint = {
    id: newId('touchpoint'),
    stage: stage.id,
    lane: lane.id,
    name: text,
    order: end(doc.all('touchpoint').filter((card) => card.stage === stage.id && card.lane === lane.id)),
    icon: '',
    description: '',
    owner: '',
    testimony: entry,
    goal: 'none',
  };
  doc.edit('interview.ideal', [{ op: 'put', record: { ...record } }]);
}
