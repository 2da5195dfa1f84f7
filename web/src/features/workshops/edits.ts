import type { StudyDoc } from '../../doc/contract';
import { newId } from '../../doc/ids';
import { between, keyAt } from '../../doc/orderKey';
import { t } from '../../i18n';
import type { AgendaItem, AnyRecord, Mark, Note, Op, ProgressAction, Round, Touchpoint, Workshop, WorkshopPurpose } from '../../types/wire';
import { today } from '../journal/edits';
import { inMapOrder } from '../study/inMapOrder';
import { agendaOf, type Length, secondsLeft } from './model';
import { sameName } from './people';

const put = (record: AnyRecord): Op => ({ op: 'put', record: { ...record } });
const last = (list: readonly { readonly order: string }[]): string => between(list.at(-1)?.order ?? null, null);

export const itemsOf = (doc: StudyDoc, workshop: string): readonly AgendaItem[] =>
  doc.all('agenda').filter((item) => item.workshop === workshop);

const blank = (workshop: string, order: string): AgendaItem => ({
  id: newId('agenda'),
  workshop,
  name: '',
  order,
  kind: 'talk',
  minutes: 10,
  instruction: '',
  budget: 3,
  subjects: [],
  round: null,
  status: 'waiting',
  participants: 0,
});

/** A workshop with the prepared agenda of its purpose and length. */
export function planWorkshop(doc: StudyDoc, map: string, purpose: WorkshopPurpose, length: Length): string {
  const siblings = doc.all('workshop').filter((each) => each.map === map);
  const workshop: Workshop = {
    id: newId('workshop'),
    map,
    name: t(`workshop.named.${purpose}`),
    order: last(siblings),
    purpose,
    on: '',
    preparation: t(`workshop.prepare.${purpose}`),
    status: 'planned',
    openedAt: '',
    closedAt: '',
    openedFrom: null,
    closedWith: null,
    current: null,
    timerAt: '',
    timerSeconds: null,
    frozen: false,
  };
  // Scoring needs a round to score: it is there from the beginning, and may be changed.
  const round = purpose === 'qualify' ? roundOn(doc, map, workshop.name) : null;
  let order: string | null = null;
  const items = agendaOf(purpose, length).map((line) => {
    order = between(order, null);
    return {
      ...blank(workshop.id, order),
      kind: line.kind,
      minutes: line.minutes,
      round: line.kind === 'score' ? (round?.id ?? null) : null,
      name: t(`workshop.plan.${line.name}`),
      instruction: line.kind === 'pause' && line.name === 'pause' ? '' : t(`workshop.ask.${line.name}`),
    };
  });
  doc.edit('workshop.add', [put({ ...workshop }), ...(round ? [put({ ...round })] : []), ...items.map((item) => put({ ...item }))]);
  return workshop.id;
}

/** The groups named in a text, each once, twelve at most. */
export const groupsIn = (text: string): readonly string[] => {
  const named = text.split(/[,\n]/).map((group) => group.trim());
  return named.filter((group, at) => group !== '' && named.findIndex((each) => sameName(each, group)) === at).slice(0, 12);
};

const usualGroups = (): readonly string[] => groupsIn(t('rounds.groupsUsual'));

/** A round on the map's moments of truth, or on all its touchpoints where it has none; null without any. */
export function roundOn(doc: StudyDoc, map: string, name: string, groups: readonly string[] = []): Round | null {
  const stages = doc.all('stage').filter((stage) => stage.map === map);
  const cards = inMapOrder(doc.all('touchpoint'), stages, doc.all('lane'));
  const moments = new Set(doc.all('moment').map((moment) => moment.touchpoint));
  const chosen = cards.filter((card) => moments.has(card.id));
  const touchpoints = (chosen.length > 0 ? chosen : cards).slice(0, 200).map((card) => card.id);
  if (touchpoints.length === 0) return null;
  return {
    id: newId('round'),
    map,
    name,
    order: last(doc.all('round').filter((each) => each.map === map)),
    question: '',
    touchpoints,
    paths: [],
    axes: ['cx', 'ex', 'ops'],
    groups: groups.length > 1 ? groups : usualGroups(),
    status: 'open',
    revealedOn: '',
    participants: 0,
  };
}

/** A fresh round for a point of the agenda that has none to score. */
export function openScoring(doc: StudyDoc, map: string, item: AgendaItem, groups: readonly string[] = []): void {
  const round = roundOn(doc, map, item.name, groups);
  if (round) doc.edit('round.open', [put({ ...round }), { op: 'patch', id: item.id, set: { round: round.id } }]);
}

export const setRound = (doc: StudyDoc, id: string, set: Partial<Pick<Round, 'groups' | 'touchpoints'>>): number =>
  doc.edit('round.open', [{ op: 'patch', id, set }]);

export function setWorkshop(doc: StudyDoc, id: string, set: Partial<Workshop>, intent = 'workshop.set'): void {
  doc.edit(intent, [{ op: 'patch', id, set }]);
}

export function addItem(doc: StudyDoc, workshop: string, name: string): void {
  doc.edit('agenda.add', [put({ ...blank(workshop, last(itemsOf(doc, workshop))), name })]);
}

export const setItem = (doc: StudyDoc, id: string, set: Partial<AgendaItem>, intent = 'agenda.set'): number =>
  doc.edit(intent, [{ op: 'patch', id, set }]);

/** One place up (-1) or down (1) in the agenda. */
export function shiftItem(doc: StudyDoc, item: AgendaItem, by: -1 | 1): void {
  const items = itemsOf(doc, item.workshop);
  const others = items.filter((each) => each.id !== item.id);
  const at = items.findIndex((each) => each.id === item.id) + by;
  if (at < 0 || at > others.length) return;
  setItem(
    doc,
    item.id,
    {
      order: keyAt(
        others.map((each) => each.order),
        at,
      ),
    },
    'agenda.move',
  );
}

/** The server says when: whatever is written here as a time. */
const now = 'now';

/** People go to a point of the agenda: its time begins to run, and silent writing opens. */
export function goToItem(doc: StudyDoc, workshop: Workshop, item: AgendaItem): void {
  const ops: Op[] = [{ op: 'patch', id: workshop.id, set: { current: item.id, timerAt: now, timerSeconds: item.minutes * 60 } }];
  if (item.kind === 'write' && item.status === 'waiting') ops.push({ op: 'patch', id: item.id, set: { status: 'open' } });
  doc.edit('workshop.go', ops);
}

/** @param groups of those prepared: what is scored in silence is compared between them, unless other groups were given. */
export function beginWorkshop(doc: StudyDoc, workshop: Workshop, groups: readonly string[] = []): void {
  const first = itemsOf(doc, workshop.id)[0];
  const set: Partial<Workshop> = first
    ? { status: 'running', current: first.id, timerAt: now, timerSeconds: first.minutes * 60 }
    : { status: 'running' };
  const ops: Op[] = [{ op: 'patch', id: workshop.id, set }];
  if (first?.kind === 'write' && first.status === 'waiting') ops.push({ op: 'patch', id: first.id, set: { status: 'open' } });
  ops.push(...grouped(doc, workshop, groups));
  doc.edit('workshop.begin', ops);
}

// Groups of a round that nobody chose yet: one group alone has nothing to be compared with.
function grouped(doc: StudyDoc, workshop: Workshop, groups: readonly string[]): Op[] {
  if (groups.length < 2) return [];
  const usual = usualGroups().join();
  return itemsOf(doc, workshop.id).flatMap((item): Op[] => {
    const round = item.round ? doc.get('round', item.round) : null;
    return round?.status === 'open' && round.groups.join() === usual ? [{ op: 'patch', id: round.id, set: { groups } }] : [];
  });
}

export const endWorkshop = (doc: StudyDoc, workshop: Workshop): number =>
  doc.edit('workshop.end', [{ op: 'patch', id: workshop.id, set: { status: 'closed', frozen: false } }]);

export const resumeWorkshop = (doc: StudyDoc, workshop: Workshop): number =>
  doc.edit('workshop.begin', [{ op: 'patch', id: workshop.id, set: { status: 'running' } }]);

/** Stands still, or runs again, with what is left. */
export function toggleTimer(doc: StudyDoc, workshop: Workshop, clock: number): void {
  const left = Math.max(0, secondsLeft(workshop, clock) ?? 0);
  setWorkshop(doc, workshop.id, { timerAt: workshop.timerAt === '' ? now : '', timerSeconds: left }, 'workshop.timer');
}

export function addMinute(doc: StudyDoc, workshop: Workshop, clock: number): void {
  const left = Math.max(0, secondsLeft(workshop, clock) ?? 0) + 60;
  setWorkshop(doc, workshop.id, { timerAt: workshop.timerAt === '' ? '' : now, timerSeconds: Math.min(left, 28_800) }, 'workshop.timer');
}

export const openVote = (doc: StudyDoc, item: AgendaItem, subjects: readonly string[]): number =>
  setItem(doc, item.id, { subjects: subjects.slice(0, 500), status: 'open' }, 'agenda.vote');

/** Notes become one touchpoint: they are read on it from then on, and leave the map. */
export function cluster(doc: StudyDoc, notes: readonly Note[], name: string, stage: string, lane: string): string {
  const siblings = doc.all('touchpoint').filter((card) => card.stage === stage && card.lane === lane);
  const record: Touchpoint = {
    id: newId('touchpoint'),
    stage,
    lane,
    name: name.slice(0, 200),
    order: last(siblings),
    icon: '',
    description: '',
    owner: '',
    testimony: null,
    goal: 'none',
  };
  doc.edit('note.cluster', [put({ ...record }), ...joined(notes, record.id)]);
  return record.id;
}

export const joinTouchpoint = (doc: StudyDoc, notes: readonly Note[], touchpoint: string): number =>
  doc.edit('note.cluster', joined(notes, touchpoint));

/** [S61.3] Notes become a mark on a touchpoint, a hypothesis to be checked, and are read there: one change, one undo. */
export function clusterMark(
  doc: StudyDoc,
  notes: readonly Note[],
  said: Pick<Mark, 'subject' | 'kind' | 'text' | 'source' | 'detail' | 'cause'>,
): string {
  const record: Mark = { id: newId('mark'), testimony: null, status: 'hypothesis', on: today(), ...said, text: said.text.slice(0, 2000) };
  doc.edit('mark.cluster', [put(record), ...joined(notes, said.subject)]);
  return record.id;
}

/** [S61.3] Notes become an action for a condition, and are read on its touchpoint; without a touchpoint they stay on the map. */
export function clusterAction(
  doc: StudyDoc,
  notes: readonly Note[],
  touchpoint: string | null,
  said: Pick<ProgressAction, 'text' | 'axis' | 'owner' | 'due' | 'conditions'>,
): string {
  const record: ProgressAction = {
    id: newId('action'),
    order: last(doc.all('action')),
    status: 'planned',
    effect: '',
    indicator: '',
    doneOn: '',
    result: null,
    ...said,
    text: said.text.slice(0, 2000),
  };
  doc.edit('action.cluster', [put(record), ...(touchpoint ? joined(notes, touchpoint) : [])]);
  return record.id;
}

/** The note stands on the map again. */
export const leaveTouchpoint = (doc: StudyDoc, note: string): number =>
  doc.edit('note.leave', [{ op: 'patch', id: note, set: { touchpoint: null } }]);

const joined = (notes: readonly Note[], touchpoint: string): Op[] =>
  notes.map((note) => ({ op: 'patch', id: note.id, set: { touchpoint } }));
