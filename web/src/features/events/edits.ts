import type { StudyDoc } from '../../doc/contract';
import { newId } from '../../doc/ids';
import { between } from '../../doc/orderKey';
import type { Condition, EventExpectation, JourneyMap, TriggeringEvent } from '../../types/wire';

const end = (list: readonly { readonly order: string }[]): string => between(list.at(-1)?.order ?? null, null);

export const rowsOf = (doc: StudyDoc, event: string): readonly EventExpectation[] =>
  doc.all('expectation').filter((row) => row.event === event);

export function addEvent(doc: StudyDoc, name: string, kind: TriggeringEvent['kind'], map: JourneyMap | null = null): string {
  const record: TriggeringEvent = {
    id: newId('trigger'),
    name,
    order: end(doc.all('trigger')),
    kind,
    phase: null,
    map: map?.id ?? null,
    touchpoint: null,
  };
  doc.edit('trigger.add', [{ op: 'put', record: { ...record } }]);
  return record.id;
}

/** What begins a map and has no sheet yet: the words of its scenario, with the maps they begin. */
export interface Unwritten {
  readonly name: string;
  readonly kind: TriggeringEvent['kind'];
  readonly maps: readonly JourneyMap[];
}

/** The maps that an event begins: the one it names, and those whose scenario says it in the same words. */
export const mapsOfEvent = (event: TriggeringEvent, maps: readonly JourneyMap[]): readonly JourneyMap[] =>
  maps.filter((map) => !map.archived && (map.id === event.map || map.trigger === event.name));

/** Events that scenarios name and the study has no sheet of, each once, in the order of the maps. */
export function unwritten(events: readonly TriggeringEvent[], maps: readonly JourneyMap[]): readonly Unwritten[] {
  const known = new Set(events.flatMap((event) => mapsOfEvent(event, maps).map((map) => map.id)));
  const open = maps.filter((map) => !map.archived && map.trigger && !known.has(map.id));
  return [...Map.groupBy(open, (map) => map.trigger)].map(([name, own]) => ({ name, kind: own[0]?.triggerKind ?? 'none', maps: own }));
}

/** The sheet of the event that begins a map: the one there is, or a new one with the map's own words. */
export function eventOfMap(doc: StudyDoc, map: JourneyMap): string {
  const known = doc.all('trigger').find((each) => each.map === map.id) ?? doc.all('trigger').find((each) => each.name === map.trigger);
  return known?.id ?? addEvent(doc, map.trigger || map.name, map.triggerKind, map);
}

export function setEvent(doc: StudyDoc, id: string, change: Partial<TriggeringEvent>): void {
  doc.edit('trigger.set', [{ op: 'patch', id, set: { ...change } }]);
}

export function addRow(doc: StudyDoc, event: string, expectation: string): string {
  const record: EventExpectation = {
    id: newId('expectation'),
    event,
    expectation,
    order: end(rowsOf(doc, event)),
    today: '',
    gap: null,
    gapText: '',
    saidBy: '',
    condition: null,
  };
  doc.edit('expectation.add', [{ op: 'put', record: { ...record } }]);
  return record.id;
}

export function setRow(doc: StudyDoc, id: string, change: Partial<EventExpectation>): void {
  doc.edit('expectation.set', [{ op: 'patch', id, set: { ...change } }]);
}

/** The row becomes a condition of satisfaction of a moment of truth, and keeps the link to it: one change. */
export function becomeCondition(doc: StudyDoc, row: EventExpectation, moment: string): void {
  const siblings = doc.all('condition').filter((each) => each.moment === moment);
  const record: Condition = {
    id: newId('condition'),
    moment,
    text: row.expectation,
    order: end(siblings),
    statedBy: row.saidBy,
    statedOn: '',
    indicator: '',
    unit: '',
    comparison: 'atMost',
    threshold: null,
    testimony: null,
    answer: row.today.slice(0, 8000),
    answers: [],
  };
  doc.edit('expectation.condition', [
    { op: 'put', record: { ...record } },
    { op: 'patch', id: row.id, set: { condition: record.id } },
  ]);
}
