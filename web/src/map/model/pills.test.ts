import { expect, test } from 'vitest';
import type { Box } from './camera';
import { formatsOf } from './format';
import { indexOf } from './measures';
import type { Picture } from './picture';
import { placePills } from './pills';

const line = (y: number) => ({ from: 'a', to: 'b', points: [0, y, 200, y] });
const path = (id: string, ...ys: number[]) => ({ id, hops: ys.map(line) });
const values = (id: string) => ({ path: id, cases: 1, share: 0.5, low: 0.4, high: 0.6, nearestAnomalies: 0, source: 'measured' as const });

function pillsOf(...paths: ReturnType<typeof path>[]) {
  const picture = { paths, cardGrid: { query: () => [] } } as unknown as Picture;
  const overlay = { paths: paths.map((each) => values(each.id)), hops: [], touchpoints: [], stages: [], moments: [] };
  return placePills(picture, indexOf({ overlay: overlay as never, band: null }), formatsOf('en'));
}

const box = ({ x, y, width }: { x: number; y: number; width: number }): Box => ({ x: x - width / 2, y: y - 8, width, height: 16 });

test('labels of paths that run close stand beside each other, never on each other', () => {
  const pills = [...pillsOf(path('p', 0), path('q', 10), path('r', 20)).values()].map(box);
  expect(pills.length).toBe(3);
  for (const [i, a] of pills.entries()) {
    for (const b of pills.slice(i + 1))
      expect(a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y).toBe(true);
  }
});

test('a label without room on the first link goes to the next', () => {
  const many = Array.from({ length: 12 }, (_, i) => path(`p${i}`, 0));
  const pills = pillsOf(...many, path('last', 0, 100));
  expect(pills.get('last')?.y).toBe(100);
});
