import type { StudyDoc } from '../../doc/contract';
import { newId } from '../../doc/ids';
import { between } from '../../doc/orderKey';
import type { AnyRecord, InfoSystem, Integration, Op } from '../../types/wire';

const put = (record: object): Op => ({ op: 'put', record: { ...record } as AnyRecord });

const folded = (name: string): string => name.replace(/\s+/g, ' ').trim().toLocaleLowerCase();

/** The system of that name serves the touchpoint; one of a new name is made in the same change. */
export function serveBy(doc: StudyDoc, touchpoint: string, name: string): void {
  const said = name.replace(/\s+/g, ' ').trim().slice(0, 200);
  if (said === '') return;
  const all = doc.all('system');
  const known = all.find((system) => folded(system.name) === folded(said));
  if (known && doc.all('use').some((use) => use.touchpoint === touchpoint && use.system === known.id)) return;
  const system: InfoSystem = known ?? {
    id: newId('system'),
    name: said,
    order: between(all.at(-1)?.order ?? null, null),
    description: '',
    constraints: '',
  };
  doc.edit('system.use', [...(known ? [] : [put(system)]), put({ id: newId('use'), touchpoint, system: system.id })]);
}

export const integrationOf = (all: readonly Integration[], a: string, b: string): Integration | null =>
  all.find((each) => (each.from === a && each.to === b) || (each.from === b && each.to === a)) ?? null;

/** How what one system knows reaches the other. */
export function integrate(doc: StudyDoc, a: string, b: string, mode: Integration['mode'] | ''): void {
  const known = integrationOf(doc.all('integration'), a, b);
  if (mode === '') {
    if (known) doc.edit('system.integrate', [{ op: 'remove', id: known.id }]);
  } else if (known) doc.edit('system.integrate', [{ op: 'patch', id: known.id, set: { mode } }]);
  else doc.edit('system.integrate', [put({ id: newId('integration'), from: a, to: b, mode, note: '' })]);
}
