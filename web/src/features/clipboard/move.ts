import type { StudyDoc } from '../../doc/contract';
import { kindOf } from '../../doc/ids';
import { between } from '../../doc/orderKey';
import type { Binding, Op } from '../../types/wire';
import { type Clip, type CutItem, cutItem } from './clip';
import { CellEnds, type CellPlace, cellsFor, type Pasted } from './paste';

/** What a move makes, how many steps of paths stay behind on another map, and how many bindings leave the cards that are there. */
export interface Moved extends Pasted {
  readonly steps: number;
  readonly unbound: number;
}

/** Why nothing moves: it was only copied, its study is another, the map has no cell, it is not where it was cut, or its map holds it. */
export type Stays = 'copied' | 'elsewhere' | 'noCells' | 'changed' | 'held';

/**
 * [S64.6] The operations that take what was cut to where it is pasted, as the same records: what hangs on them comes along. Else why a copy
 * is pasted, or nothing.
 */
export function moveOps(doc: StudyDoc, map: string, clip: Clip, at: CellPlace | null): Moved | Stays {
  const cell = cellsFor(doc, map, clip, at);
  if (!clip.cut) return 'copied';
  if (clip.study !== doc.all('study')[0]?.id) return 'elsewhere';
  if (!cell) return 'noCells';
  const items = [...clip.cards, ...clip.notes];
  const { cut } = clip;
  if (items.length !== cut.items.length || cut.items.some((item) => !stands(doc, item))) return 'changed';
  const away = new Set(cut.items.filter((item) => mapOf(doc, item) !== map).map((item) => item.id));
  if ([...away].some((id) => isBound(doc, id))) return 'held';
  const { ops, gone } = leave(doc, away);
  const ends = new CellEnds(doc);
  let last = doc.all('note').findLast((note) => note.map === map)?.order ?? null;
  for (const [index, item] of items.entries()) {
    const id = cut.items[index]?.id ?? '';
    const place = cell(item);
    if (kindOf(id) === 'touchpoint') {
      ops.push({ op: 'patch', id, set: { ...place, order: ends.next(place) } });
      continue;
    }
    // A note of another map is no longer part of a card there, nor of a point of a workshop's agenda.
    const elsewhere = away.has(id) ? { map, touchpoint: null, item: null } : {};
    if (away.has(id)) last = between(last, null);
    ops.push({ op: 'patch', id, set: { ...place, ...elsewhere, ...(away.has(id) ? { order: last } : {}) } });
  }
  return { ops, ids: cut.items.map((item) => item.id), steps: gone, unbound: unboundBy(doc, map, away) };
}

const held = (doc: StudyDoc, id: string) => doc.get('touchpoint', id) ?? doc.get('note', id);

function stands(doc: StudyDoc, item: CutItem): boolean {
  const record = held(doc, item.id);
  if (!record) return false;
  const now = cutItem(record);
  return now.stage === item.stage && now.lane === item.lane && now.order === item.order;
}

function mapOf(doc: StudyDoc, item: CutItem): string | undefined {
  return kindOf(item.id) === 'note' ? doc.get('note', item.id)?.map : doc.get('stage', item.stage)?.map;
}

/** The bindings of the cards of a map that yield to those that arrive: an activity is bound to one card of a map (S14.2). */
function unboundBy(doc: StudyDoc, map: string, away: ReadonlySet<string>): number {
  const said = ({ activity, channel, source }: Binding) => [activity, channel ?? '', source ?? ''].join('\u0000');
  const bindings = doc.all('binding');
  const arriving = new Set(bindings.filter((each) => away.has(each.touchpoint)).map(said));
  const isThere = ({ touchpoint }: Binding) => doc.get('stage', doc.get('touchpoint', touchpoint)?.stage)?.map === map;
  return bindings.filter((each) => !away.has(each.touchpoint) && arriving.has(said(each)) && isThere(each)).length;
}

/** What a round scored, a locked path goes over, a design said of a step, or a note gathered, is said of a card of that map. */
const isBound = (doc: StudyDoc, id: string): boolean =>
  doc.all('round').some((round) => round.touchpoints.includes(id)) ||
  doc.all('step').some((step) => (step.touchpoint === id || step.alternatives.includes(id)) && isLocked(doc, step.path)) ||
  doc.all('fulfilment').some((each) => each.subject === id || each.by === id) ||
  doc.all('note').some((note) => note.touchpoint === id);

const isLocked = (doc: StudyDoc, path: string): boolean => doc.get('layer', doc.get('path', path)?.layer)?.locked === true;

/** The steps that stay behind with their paths: a path goes over the cards of its own map. */
function leave(doc: StudyDoc, away: ReadonlySet<string>): { readonly ops: Op[]; readonly gone: number } {
  const ops: Op[] = [];
  let gone = 0;
  for (const step of doc.all('step')) {
    if (away.has(step.touchpoint)) {
      ops.push({ op: 'remove', id: step.id });
      gone++;
    } else if (step.alternatives.some((id) => away.has(id))) {
      ops.push({ op: 'patch', id: step.id, set: { alternatives: step.alternatives.filter((id) => !away.has(id)) } });
    }
  }
  return { ops, gone };
}
