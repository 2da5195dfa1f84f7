import { expect, it } from 'vitest';
import { nearestCard } from './nearest';

const at = (id: string, x: number, y: number) => ({ id, x, y, width: 160, height: 60 });
const cards = [at('a', 0, 0), at('b', 300, 20), at('c', 240, 200), at('d', 0, 200), at('e', 600, 0)];
const a = cards[0] ?? at('a', 0, 0);

it('goes to the neighbour in the row before a nearer card off the axis', () => {
  expect(nearestCard(a, cards, 'right')?.id).toBe('b');
  expect(nearestCard(a, cards, 'down')?.id).toBe('d');
});

it('stays where nothing lies ahead', () => {
  expect(nearestCard(a, cards, 'left')).toBeNull();
  expect(nearestCard(a, cards, 'up')).toBeNull();
});
