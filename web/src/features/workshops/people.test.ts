import { expect, test } from 'vitest';
import { t } from '../../i18n';
import { groupsOf, peopleOf, prepared, sameName, unmatched } from './people';

const someone = (id: string, more: object = {}) => ({ id, name: id, part: '', guest: false, here: false, ...more });

test('S61.5: a guest who is somebody prepared is told once, as that person, who has come', () => {
  const all = [
    someone('Léa Martin', { part: 'Service client' }),
    someone('Noé'),
    someone('lea', { guest: true, here: true, is: 'Léa Martin' }),
    someone('Ann', { guest: true, here: true, is: null }),
  ];
  expect(peopleOf(all).map((each) => [each.name, each.here])).toEqual([
    ['Léa Martin', true],
    ['Noé', false],
    ['Ann', true],
  ]);
  expect(prepared(all).map((each) => each.name)).toEqual(['Léa Martin', 'Noé']);
});

test('S61.5: guests who are nobody prepared are told while somebody prepared has not come', () => {
  const all = [someone('Léa', { here: true }), someone('Ann', { guest: true, here: true, is: null })];
  expect(unmatched(all)).toHaveLength(0);
  expect(unmatched([...all, someone('Noé')])).toHaveLength(1);
  expect(unmatched([someone('Noé'), someone('noe', { guest: true, here: true, is: 'Noé' })])).toHaveLength(0);
});

test('the groups prepared are told once each, without who leads', () => {
  const parts = ['Gestion sinistres', 'Réseau', 'réseau', '', t('workshop.leads')];
  expect(groupsOf(parts.map((part, at) => someone(String(at), { part })))).toEqual(['Gestion sinistres', 'Réseau']);
});

test('names are the same whatever their capitals and accents', () => {
  expect(sameName(' Léa martin', 'Lea Martin ')).toBe(true);
  expect(sameName('Léa  Martin', 'léaMartin')).toBe(true);
  expect(sameName('Léa', 'Léo')).toBe(false);
});
