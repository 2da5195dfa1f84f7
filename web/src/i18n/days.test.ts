import { describe, expect, it } from 'vitest';
import { asDays } from './days';

describe('the first of a month', () => {
  it('is 1er in French, long and short, and nothing else changes', () => {
    const told = [
      '1 décembre 2026',
      'mardi 1 septembre 2026',
      '1 déc. 2026, 14:20',
      '11 mai 2026',
      '21 juin 2026',
      '1 point',
      '31 août – 1 sept.',
    ];
    expect(told.map((text) => asDays(text, 'fr'))).toEqual([
      '1er décembre 2026',
      'mardi 1er septembre 2026',
      '1er déc. 2026, 14\u00a0h\u00a020',
      '11 mai 2026',
      '21 juin 2026',
      '1 point',
      '31 août – 1er sept.',
    ]);
    expect(asDays('1 March 2026', 'en')).toBe('1 March 2026');
  });
});

it('A11 French hours are said with an h', () => {
  expect(asDays('30 novembre 2026 à 08:41', 'fr')).toBe('30 novembre 2026 à 8\u00a0h\u00a041');
  expect(asDays('12:05', 'fr')).toBe('12\u00a0h\u00a005');
  expect(asDays('12:05', 'en')).toBe('12:05');
});
