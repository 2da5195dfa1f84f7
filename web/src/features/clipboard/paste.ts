import type { StudyDoc } from '../../doc/contract';
import { newId } from '../../doc/ids';
import { between, keyAt } from '../../doc/orderKey';
import type { AnyRecord, Lane, Op, Stage } from '../../types/wire';
import type { Clip, ClipCard, ClipMoment, ClipOwn, ClipPlace, ClipStanding } from './clip';

export interface CellPlace {
  readonly stage: string;
  readonly lane: string;
}

/** What a paste makes: its operations, and the cards and notes among them. */
export interface Pasted {
  readonly ops: readonly Op[];
  readonly ids: readonly string[];
}

const folded = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

const put = (record: object): Op => ({ op: 'put', record: { ...record } as AnyRecord });

/** A card's or note's cell on another map, or elsewhere on its own. Null on a map without stages or lanes. */
export function cellsFor(doc: StudyDoc, map: string, clip: Clip, at: CellPlace | null): ((item: ClipPlace) => CellPlace) | null {
  const stages = doc.all('stage').filter((stage) => stage.map === map);
  const lanes = doc.all('lane').filter((lane) => lane.map === map);
  if (stages.length === 0 || lanes.length === 0) return null;
  const items: readonly ClipPlace[] = [...clip.cards, ...clip.notes];
  const left = Math.min(...items.map((item) => item.column));
  const top = Math.min(...items.map((item) => item.row));
  const column = placer(stages, at && { place: stages.findIndex((each) => each.id === at.stage), first: left });
  const row = placer(lanes, at && { place: lanes.findIndex((each) => each.id === at.lane), first: top });
  return (item) => ({ stage: column(item.column, item.stage), lane: row(item.row, item.lane) });
}

/**
 * The operations that put a clip on a map: its top left item in the cell asked for, the others as far from it as they were; what would
 * lie outside the map goes to the stage or lane of its own name, else to the nearest. Without a cell, by name first. Null on a map
 * without stages or lanes.
 */
export function pasteOps(doc: StudyDoc, map: string, clip: Clip, at: CellPlace | null): Pasted | null {
  const cell = cellsFor(doc, map, clip, at);
  if (!cell) return null;
  const ops: Op[] = [];
  const ids: string[] = [];
  const ends = new CellEnds(doc);
  const home = clip.study === doc.all('study')[0]?.id ? doc : null;
  for (const card of clip.cards) {
    const place = cell(card);
    const id = newId('touchpoint');
    ids.push(id);
    ops.push(...cardOps(id, card, place, ends.next(place), home));
  }
  let last = doc.all('note').findLast((note) => note.map === map)?.order ?? null;
  for (const note of clip.notes) {
    const id = newId('note');
    ids.push(id);
    last = between(last, null);
    ops.push(put({ id, map, text: note.text, hue: note.hue, order: last, ...cell(note) }), ...standingOps(id, note.standing, home));
  }
  return { ops, ids };
}

/** A second card (or note) just under each chosen one. */
export function duplicateOps(doc: StudyDoc, map: string, ids: readonly string[], copy: (ids: readonly string[]) => Clip | null): Pasted {
  const ops: Op[] = [];
  const made: string[] = [];
  const cells = new Map<string, string[]>();
  for (const card of doc.all('touchpoint').filter((each) => ids.includes(each.id))) {
    const [clipped] = copy([card.id])?.cards ?? [];
    if (!clipped) continue;
    const cell = `${card.stage} ${card.lane}`;
    const keys =
      cells.get(cell) ??
      doc
        .all('touchpoint')
        .filter((each) => each.stage === card.stage && each.lane === card.lane)
        .map((each) => each.order);
    const place = keys.indexOf(card.order) + 1;
    const order = keyAt(keys, place);
    cells.set(cell, [...keys.slice(0, place), order, ...keys.slice(place)]);
    const id = newId('touchpoint');
    made.push(id);
    ops.push(...cardOps(id, clipped, card, order, doc));
  }
  let last = doc.all('note').findLast((note) => note.map === map)?.order ?? null;
  for (const note of doc.all('note').filter((each) => ids.includes(each.id))) {
    const id = newId('note');
    made.push(id);
    last = between(last, null);
    const [clipped] = copy([note.id])?.notes ?? [];
    ops.push(put({ ...note, id, order: last }), ...standingOps(id, clipped?.standing ?? null, doc));
  }
  return { ops, ids: made };
}

/** home: the document, when the cards come from its own study; what they refer to there is kept. */
function cardOps(id: string, card: ClipCard, { stage, lane }: CellPlace, order: string, home: StudyDoc | null): Op[] {
  const { name, icon, description, owner, moment, own } = card;
  const kept = home ? { goal: own.goal, testimony: own.testimony } : {};
  return [
    put({ id, stage, lane, name, order, icon, description, owner, ...kept }),
    ...(moment ? momentOps(id, moment, home) : []),
    ...(home ? ownOps(id, own, home) : []),
  ];
}

function ownOps(touchpoint: string, { photo, quote, standing }: ClipOwn, home: StudyDoc): Op[] {
  return [
    ...(photo ? [put({ id: newId('photo'), touchpoint, ...photo })] : []),
    ...(quote ? [put({ id: newId('quote'), touchpoint, ...quote })] : []),
    ...standingOps(touchpoint, standing, home),
  ];
}

/** What was judged of something is judged of its copy in the same study, from the same source while that is there. */
function standingOps(subject: string, standing: ClipStanding | null, home: StudyDoc | null): Op[] {
  if (!home || !standing) return [];
  const source = standing.source && home.get('source', standing.source) ? standing.source : null;
  return [put({ id: newId('standing'), subject, ...standing, source })];
}

function momentOps(touchpoint: string, { conditions, standing, ...moment }: ClipMoment, home: StudyDoc | null): Op[] {
  const id = newId('moment');
  let order: string | null = null;
  return [
    put({ id, touchpoint, ...moment }),
    ...standingOps(id, standing, home),
    ...conditions.flatMap(({ standing: judged, ...condition }) => {
      order = between(order, null);
      const own = newId('condition');
      const known = { testimony: home && condition.testimony, answers: condition.answers.filter((answer) => home?.find(answer)) };
      return [put({ ...condition, ...known, id: own, moment: id, order }), ...standingOps(own, judged, home)];
    }),
  ];
}

function placer(all: readonly (Stage | Lane)[], from: { readonly place: number; readonly first: number } | null) {
  const byName = new Map([...all].reverse().map((each) => [folded(each.name), each.id]));
  return (place: number, name: string): string => {
    const at = from && from.place >= 0 ? from.place + place - from.first : null;
    const there = at === null ? undefined : all[at]?.id;
    const nearest = all[Math.min(all.length - 1, Math.max(0, at ?? place))]?.id ?? '';
    return there ?? byName.get(folded(name)) ?? nearest;
  };
}

/** The next free order key of each cell. */
export class CellEnds {
  private readonly last = new Map<string, string>();

  constructor(doc: StudyDoc) {
    for (const card of doc.all('touchpoint')) this.last.set(`${card.stage} ${card.lane}`, card.order);
  }

  next({ stage, lane }: CellPlace): string {
    const cell = `${stage} ${lane}`;
    const order = between(this.last.get(cell) ?? null, null);
    this.last.set(cell, order);
    return order;
  }
}
