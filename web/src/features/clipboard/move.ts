import type { StudyDoc } from '../../doc/contract';
import { kindOf } from '../../doc/ids';
import { between } from '../../doc/orderKey';
import type { Op } from '../../types/wire';
import { type Clip, type CutItem, cutItem } from './clip';
import { CellEnds, type CellPlace, cellsFor, type Pasted } from './paste';

/** What a move makes, and how many steps of paths stay behind on another map. */
export interface Moved extends Pasted {
  readonly steps: number;
}

/**
 * [S64.6] The operations that take what was cut to where it is pasted, as the same records: what hangs on them comes along. Null when it is a
 * copy that is wanted: not cut, not of this study, or no longer where it was cut; or what refers to a card binds it to its map.
 */
export function moveOps(doc: StudyDoc, map: string, clip: Clip, at: CellPlace | null): Moved | null {
  const cell = cellsFor(doc, map, clip, at);
  if (!clip.cut || !cell || clip.study !== doc.all('study')[0]?.id) return null;
  const items = [...clip.cards, ...clip.notes];
  const { cut } = clip;
  if (items.length !== cut.items.length || cut.items.some((item) => !stands(doc, item))) return null;
  const away = new Set(cut.items.filter((item) => mapOf(doc, item) !== map).map((item) => item.id));
  if ([...away].some((id) => isBound(doc, id))) return null;
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
  return { ops, ids: cut.items.map((item) => item.id), steps: gone };
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
