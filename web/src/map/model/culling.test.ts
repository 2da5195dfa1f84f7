import { describe, expect, it } from 'vitest';
import { makeFixture } from '../dev/fixture';
import { onPixels } from './camera';
import { cutFor, farElementBudget, hopByHop, hopElementBudget, linesToShow } from './culling';
import { pictureOf } from './picture';

const everything = { x: -1e5, y: -1e5, width: 2e5, height: 2e5 };

describe('lines in view', () => {
  it('each hop once, whole, in its place along its path, in as few elements as the budget asks for and no fewer', () => {
    const { scene, ahead } = makeFixture(16, 10, 300, 40);
    const picture = pictureOf(scene, ahead);
    for (const lod of [0, 3] as const) {
      const { lines, cut } = linesToShow(picture, everything, lod, hopByHop);
      const budget = lod === 0 ? farElementBudget : hopElementBudget;
      const runs = lines.flatMap((line) => line.runs);
      expect(cut.joined).toBe(true);
      expect(lines.map((line) => line.hops)).toEqual(picture.paths.map((path) => path.hops));
      // One run may be short at the end of each path.
      expect(3 * runs.length).toBeLessThanOrEqual(budget + 3 * lines.length);
      expect(Math.max(...runs.map((run) => run.length))).toBe(cut.length);
      const half = cut.length / 2;
      const finer = picture.paths.reduce((sum, path) => sum + Math.ceil(path.hops.length / half), 0);
      expect(half < 1 || 3 * finer > budget).toBe(true);
    }
  });

  it('a run is the same elements whatever part of it is in view', () => {
    const { scene, ahead } = makeFixture(16, 10, 300, 40);
    const picture = pictureOf(scene, ahead);
    const all = linesToShow(picture, everything, 0, hopByHop);
    const keys = new Set(all.lines.flatMap((line) => line.runs.map((run) => run.map((hop) => hop.key).join())));
    const part = linesToShow(picture, { ...everything, width: 1e5 + picture.frame.width * 0.9 }, 0, all.cut);
    expect(part.cut).toBe(all.cut);
    const hops = (lines: typeof all.lines) => lines.reduce((sum, line) => sum + line.hops.length, 0);
    expect(hops(part.lines)).toBeLessThan(hops(all.lines));
    for (const line of part.lines) for (const run of line.runs) expect(keys).toContain(run.map((hop) => hop.key).join());
  });

  it('a view that slides to and fro over a border is not cut anew each time', () => {
    const joined = cutFor(121, 3, hopByHop);
    expect(joined.joined).toBe(true);
    expect(cutFor(119, 3, joined)).toBe(joined);
    expect(cutFor(60, 3, joined)).toEqual(hopByHop);
    const coarse = cutFor(250, 3, joined);
    expect(coarse.length).toBe(4);
    expect(cutFor(235, 3, coarse)).toBe(coarse);
    expect(cutFor(150, 3, coarse).length).toBe(2);
  });
});

describe('the camera that is drawn', () => {
  it('lies on the pixels of the screen, whatever their size', () => {
    expect(onPixels({ x: 10.3, y: -4.7, zoom: 0.7 }, 1)).toEqual({ x: 10, y: -5, zoom: 0.7 });
    expect(onPixels({ x: 10.3, y: -4.7, zoom: 0.7 }, 2)).toEqual({ x: 10.5, y: -4.5, zoom: 0.7 });
  });
});
