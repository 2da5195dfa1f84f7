import { describe, expect, it } from 'vitest';
import { titleOf } from './titles';

describe('[S66.5] the title of a card', () => {
  it('is as the scene has it when that is the whole name', () => {
    expect(titleOf('Rappel', { lines: ['Rappel'], width: 140 })).toEqual({ lines: ['Rappel'], small: false, full: undefined });
    expect(titleOf('Et puis…', { lines: ['Et puis…'], width: 140 }).full).toBeUndefined();
    expect(titleOf(undefined, { lines: ['Coup…'], width: 140 }).lines).toEqual(['Coup…']);
  });
  it('is whole in two smaller lines where that is possible', () => {
    const title = titleOf('Compose le numéro d’assistance', { lines: ['Compose le', 'numéro d’assista…'], width: 140 });
    expect(title.small).toBe(true);
    expect(title.lines).toHaveLength(2);
    expect(title.lines.join(' ').replace('- ', '')).toBe('Compose le numéro d’assistance');
  });
  it('keeps its cut lines and tells the whole name where nothing helps', () => {
    const name = 'Explique longuement au conseiller le problème déjà expliqué trois fois';
    expect(titleOf(name, { lines: ['Explique', 'longuement…'], width: 140 })).toEqual({
      lines: ['Explique', 'longuement…'],
      small: false,
      full: name,
    });
  });
});
