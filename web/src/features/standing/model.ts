import type { StudyDoc } from '../../doc/contract';
import { kindOf } from '../../doc/ids';
import type { Standing } from '../../types/wire';
import { type Status, statuses } from './edits';

/** An item that somebody asked about: what it is called, and the card, path, stage or note to go to. */
export interface Asked {
  readonly standing: Standing;
  readonly kind: string;
  readonly name: string;
  readonly place: string;
}

/** The items of a map that have a standing, by kind and name. */
export function askedOn(doc: Pick<StudyDoc, 'all' | 'get'>, map: string): readonly Asked[] {
  return doc
    .all('standing')
    .flatMap((standing) => placed(doc, standing, map) ?? [])
    .sort((a, b) => a.kind.localeCompare(b.kind) || a.name.localeCompare(b.name));
}

function placed(doc: Pick<StudyDoc, 'get'>, standing: Standing, map: string): Asked | null {
  const kind = kindOf(standing.subject);
  const found = (name: string, place: string, on: string | undefined): Asked | null =>
    on === map ? { standing, kind, name, place } : null;
  const card = (id: string | undefined) => doc.get('touchpoint', id);
  const mapOf = (id: string | undefined) => doc.get('stage', card(id)?.stage)?.map;
  const moment = doc.get('moment', kind === 'condition' ? doc.get('condition', standing.subject)?.moment : standing.subject);
  switch (kind) {
    case 'touchpoint':
      return found(card(standing.subject)?.name ?? '', standing.subject, mapOf(standing.subject));
    case 'path':
      return found(doc.get('path', standing.subject)?.name ?? '', standing.subject, doc.get('path', standing.subject)?.map);
    case 'stage':
      return found(doc.get('stage', standing.subject)?.name ?? '', standing.subject, doc.get('stage', standing.subject)?.map);
    case 'note':
      return found(doc.get('note', standing.subject)?.text ?? '', standing.subject, doc.get('note', standing.subject)?.map);
    case 'moment':
      return found(moment?.expectation || (card(moment?.touchpoint)?.name ?? ''), moment?.touchpoint ?? '', mapOf(moment?.touchpoint));
    case 'condition':
      return found(doc.get('condition', standing.subject)?.text ?? '', moment?.touchpoint ?? '', mapOf(moment?.touchpoint));
    default:
      return null;
  }
}

export const countsOf = (asked: readonly Asked[]): Record<Status, number> =>
  Object.fromEntries(statuses.map((status) => [status, asked.filter((each) => each.standing.status === status).length])) as Record<
    Status,
    number
  >;
