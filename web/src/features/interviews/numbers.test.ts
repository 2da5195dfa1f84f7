import { expect, it } from 'vitest';
import { nextNumber } from './edits';

it('numbers a new interview after the greatest in use, whatever was removed meanwhile', () => {
  expect(nextNumber([])).toBe(1);
  expect(nextNumber(['Entretien 3', 'Entretien 11', 'Entretien 5 (b)'])).toBe(12);
  expect(nextNumber(['Client de la Boutique', 'Entretien 2'])).toBe(3);
});
