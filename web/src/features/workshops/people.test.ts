import { expect, test } from 'vitest';
import { peopleOf, prepared, sameName } from './people';

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

test('names are the same whatever their capitals and accents', () => {
  expect(sameName(' Léa martin', 'Lea Martin ')).toBe(true);
  expect(sameName('Léa', 'Léo')).toBe(false);
});
