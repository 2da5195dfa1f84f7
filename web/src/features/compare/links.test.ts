import { expect, it } from 'vitest';
import type { JourneyPath, PathStep } from '../../types/wire';
import { lineBetween, linksOf, onlyThere } from './links';

const paths = ['p', 'q'].map((id) => ({ id, map: 'm' }) as JourneyPath);
const steps = (path: string, ...cards: readonly string[]) =>
  cards.map((touchpoint, at) => ({ id: `${path}${at}`, path, touchpoint, order: String.fromCharCode(97 + at) }) as PathStep).reverse();
const links = (...cards: readonly string[]) => linksOf('m', paths, steps('p', ...cards));

it('the links of a map are told once, whatever paths take them', () => {
  expect(linksOf('m', paths, [...steps('p', 'a', 'b', 'b', 'c'), ...steps('q', 'a', 'b'), ...steps('r', 'x', 'y')])).toEqual([
    { from: 'a', to: 'b' },
    { from: 'b', to: 'c' },
  ]);
  expect(linksOf('other', paths, steps('p', 'a', 'b'))).toEqual([]);
});

it('a link of the other map is drawn over where this one does not join the same cards', () => {
  const likes = new Map([
    ['x', ['a']],
    ['y', ['b']],
  ]);
  const there = links('x', 'y', 'z', 'x');
  const here = links('a', 'b');
  expect(onlyThere(there, here, likes).map(({ from, to }) => from + to)).toEqual(['yz', 'zx']);
  expect(onlyThere(there, links('b', 'a'), likes).map(({ from, to }) => from + to)).toEqual(['xy', 'yz', 'zx']);
});

it('a line goes from the edge of one card to the edge of the next, whichever way it lies', () => {
  const box = { x: 100, y: 100, width: 100, height: 60 };
  expect(lineBetween(box, { ...box, x: 400 }).line).toMatch(/^M200 130C.* 400 130$/);
  expect(lineBetween({ ...box, x: 400 }, box).line).toMatch(/^M400 130C.* 200 130$/);
  expect(lineBetween(box, { ...box, y: 300 }).line).toMatch(/^M150 160C.* 150 300$/);
  expect(lineBetween({ ...box, y: 300 }, box).line).toMatch(/^M150 300C.* 150 160$/);
});
