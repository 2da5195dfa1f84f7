import { expect, it } from 'vitest';
import type { Lane, Stage, Touchpoint } from '../../types/wire';
import { inMapOrder } from './inMapOrder';

const card = (id: string, stage: string, lane: string) => ({ id, stage, lane }) as Touchpoint;

it('reads the map stage by stage, lane by lane, and keeps the order of a cell; other maps are left out', () => {
  const stages = [{ id: 's1' }, { id: 's2' }] as Stage[];
  const lanes = [{ id: 'l1' }, { id: 'l2' }] as Lane[];
  const cards = [
    card('e', 's2', 'l1'),
    card('b', 's1', 'l1'),
    card('d', 's1', 'l2'),
    card('x', 'elsewhere', 'l1'),
    card('c', 's1', 'l1'),
    card('f', 's2', 'gone'),
  ];
  expect(inMapOrder(cards, stages, lanes).map(({ id }) => id)).toEqual(['b', 'c', 'd', 'e', 'f']);
});
