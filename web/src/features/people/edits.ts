import type { StudyDoc } from '../../doc/contract';
import { newId } from '../../doc/ids';
import { between } from '../../doc/orderKey';
import type { AnyRecord, Involvement, Op, Part, Ring, Stakeholder } from '../../types/wire';

export const roles = [
  'user',
  'decider',
  'buyer',
  'influencer',
  'expert',
  'partner',
  'reseller',
  'supplier',
  'distributor',
  'employee',
] as const;
export type Role = (typeof roles)[number];

/** From the middle outwards. */
export const rings = ['centre', 'near', 'far'] as const satisfies readonly Ring[];

export const parts = ['acts', 'decides', 'influences'] as const satisfies readonly Part[];

export const isRole = (role: string): role is Role => roles.some((each) => each === role);

const put = (record: object): Op => ({ op: 'put', record: { ...record } as AnyRecord });

const folded = (name: string): string => name.replace(/\s+/g, ' ').trim().toLocaleLowerCase();

export const moveToRing = (doc: StudyDoc, id: string, ring: Ring): number =>
  doc.get('stakeholder', id)?.ring === ring ? 0 : doc.edit('stakeholder.ring', [{ op: 'patch', id, set: { ring } }]);

const involvement = (stakeholder: string, touchpoint: string, part: Part): Involvement => ({
  id: newId('involvement'),
  stakeholder,
  touchpoint,
  part,
});

/** Somebody plays a part at a touchpoint, or no longer does. */
export function togglePart(doc: StudyDoc, stakeholder: string, touchpoint: string, part: Part): void {
  const known = doc
    .all('involvement')
    .filter((each) => each.stakeholder === stakeholder && each.touchpoint === touchpoint && each.part === part);
  if (known.length > 0)
    doc.edit(
      'involvement.leave',
      known.map(({ id }) => ({ op: 'remove', id })),
    );
  else doc.edit('involvement.add', [put(involvement(stakeholder, touchpoint, part))]);
}

/** The stakeholder of that name plays the part; one of a new name is made in the same change. */
export function involve(doc: StudyDoc, touchpoint: string, name: string, part: Part): void {
  const said = name.replace(/\s+/g, ' ').trim().slice(0, 200);
  if (said === '') return;
  const all = doc.all('stakeholder');
  const known = all.find((each) => folded(each.name) === folded(said));
  const plays = (each: Involvement) => each.touchpoint === touchpoint && each.stakeholder === known?.id && each.part === part;
  if (known && doc.all('involvement').some(plays)) return;
  const stakeholder: Stakeholder = known ?? {
    id: newId('stakeholder'),
    name: said,
    role: 'user',
    order: between(all.at(-1)?.order ?? null, null),
    description: '',
    ring: 'near',
  };
  doc.edit('involvement.add', [...(known ? [] : [put(stakeholder)]), put(involvement(stakeholder.id, touchpoint, part))]);
}

/** The touchpoints at which anybody of a role plays a part; null when no role is chosen. */
export function involving(doc: Pick<StudyDoc, 'all'>, role: string | null): ReadonlySet<string> | null {
  if (role === null) return null;
  const people = new Set(doc.all('stakeholder').flatMap((each) => (each.role === role ? [each.id] : [])));
  return new Set(doc.all('involvement').flatMap((each) => (people.has(each.stakeholder) ? [each.touchpoint] : [])));
}
