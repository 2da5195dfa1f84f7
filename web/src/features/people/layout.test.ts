import { describe, expect, it } from 'vitest';
import { rings } from './edits';
import { boxAt, linesOf, type Person, ringAt, ringsOf } from './layout';

const crowd = (counts: readonly number[]): Person[] =>
  rings.flatMap((ring, i) => Array.from({ length: counts[i] ?? 0 }, (_, at) => ({ id: `${ring} ${at}`, ring })));

/** Every mix of small counts, and some crowds. */
const crowds = [
  ...Array.from({ length: 125 }, (_, i) => [i % 5, Math.floor(i / 5) % 5, Math.floor(i / 25)]),
  [7, 12, 18],
  [0, 0, 40],
  [30, 0, 0],
];

describe('the rings of stakeholders', () => {
  it('nobody stands on anybody else, and all stand on the picture', () => {
    for (const counts of crowds) {
      const people = crowd(counts);
      const picture = ringsOf(people);
      const boxes = people.map(({ id }) => {
        const place = picture.places.get(id);
        expect(place, id).toBeDefined();
        return boxAt(place?.x ?? 0, place?.y ?? 0);
      });
      boxes.forEach((a, i) => {
        for (const b of boxes.slice(0, i)) {
          const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
          expect(apart, `${counts} ${JSON.stringify([a, b])}`).toBe(true);
        }
        expect(a.x >= 0 && a.y >= 0 && a.x + a.width <= picture.width && a.y + a.height <= picture.height, `${counts}`).toBe(true);
      });
    }
  });

  it('everybody stands on their own ring', () => {
    const people = crowd([3, 6, 8]);
    const picture = ringsOf(people);
    for (const { id, ring } of people) {
      const place = picture.places.get(id);
      expect(ringAt(picture, place?.x ?? 0, (place?.y ?? 0) + 24)).toBe(ring);
    }
    expect(ringAt(picture, -500, -500)).toBe('far');
  });

  it('a long name is two lines, and says that it goes on', () => {
    expect(linesOf('Notaire')).toEqual(['Notaire']);
    expect(linesOf('Technicien du gestionnaire de réseau')).toEqual(['Technicien du', 'gestionnaire de …']);
    expect(linesOf('Anticonstitutionnellement')).toEqual(['Anticonstitutionnel…']);
  });
});
