import { describe, expect, it } from 'vitest';
import { boxOf, placeLabels, type Spot } from './labels';

const plot = { left: 50, right: 700, top: 10, bottom: 360, line: 300 };

describe('the names in the quadrant', () => {
  it('lie on no other name and on no other sign, and stay in the plot', () => {
    const spots: Spot[] = [
      { x: 100, y: 100, name: 'Suivi et fidélité' },
      { x: 110, y: 108, name: 'Pièce manquante' },
      { x: 104, y: 120, name: 'Réclamation résolue' },
      { x: 690, y: 60, name: 'Cent pour cent en ligne' },
      { x: 60, y: 350, name: 'Facture contestée' },
    ];
    const boxes = placeLabels(spots, plot).map(({ side, shift }, at) => boxOf(spots[at] as Spot, side, shift));
    boxes.forEach((box, at) => {
      expect(box.left).toBeGreaterThanOrEqual(plot.left);
      expect(box.right).toBeLessThanOrEqual(plot.right);
      for (const other of boxes.slice(at + 1))
        expect(box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom).toBe(false);
    });
  });
  it('are not crossed by the line where there is room at the other side', () => {
    const [label] = placeLabels([{ x: 280, y: 100, name: 'Technicien absent' }], plot);
    expect(label?.side).toBe('left');
  });
});
