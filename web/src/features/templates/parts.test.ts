import { describe, expect, it } from 'vitest';
import type { Note } from '../../types/wire';
import { isLine, isTicked, textOf, ticked } from './checklist';
import type { Template } from './http';
import { partsOf } from './parts';
import { isOfSector } from './sectors';

const note = (text: string) => ({ text }) as Note;

describe('a template', () => {
  it('has the small picture of the map it makes', () => {
    const template = {
      id: 'energy',
      stages: ['A', 'B'],
      lanes: [{ name: 'Web', icon: 'web', backstage: false }],
      cards: [
        { name: 'One', stage: 0, lane: 0 },
        { name: 'Two', stage: 1, lane: 0 },
      ],
      paths: [{ name: 'Way', cards: [0, 1] }],
    } as unknown as Template;
    const parts = partsOf(template);
    expect(parts.cards.map((card) => card.stage)).toEqual(parts.stages.map((stage) => stage.id));
    expect(parts.paths[0]?.cards).toEqual(parts.cards.map((card) => card.id));
  });

  it('has a checklist of notes that are ticked and opened again by their mark', () => {
    expect(isLine(note('☐ Ask'))).toBe(true);
    expect(isLine(note('Ask'))).toBe(false);
    expect(ticked(note('☐ Ask'), true)).toBe('☑ Ask');
    expect(isTicked(note('☑ Ask'))).toBe(true);
    expect(ticked(note('☑ Ask'), false)).toBe('☐ Ask');
    expect(textOf(note('☑ Ask'))).toBe('Ask');
  });
});

it('a template is near a study of its sector, however that is said', () => {
  const insurance = { sector: 'insurance', sectorName: '' };
  expect(['Assurance mutualiste', 'Home insurance', 'Énergie', ''].map((said) => isOfSector(insurance, said))).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(isOfSector({ sector: 'other', sectorName: 'Hôtellerie' }, 'hotellerie de plein air')).toBe(true);
});
