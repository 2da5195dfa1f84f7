import { describe, expect, it } from 'vitest';
import { directionsOf, type Pointed, runsOfSigns, signScaleOf } from './directions';

const hop = (over: Partial<Pointed>): Pointed => ({ points: [0, 0, 60, 0], pitch: 18, width: 3, hollow: false, ...over });
const corners = (data: string) => [...data.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);

describe('[S66.1] the signs of direction', () => {
  it('stand before the card, their tip first, within the last stretch', () => {
    for (const points of [
      [0, 0, 60, 0],
      [60, 0, 0, 0],
      [5, 0, 5, 40, 45, 40],
      [5, 50, 5, 0],
    ]) {
      for (const width of [1.5, 4, 9, 14]) {
        const { heads, cuts } = directionsOf([hop({ points, width })]);
        const [tip, ...rest] = corners(heads + cuts);
        const [ex, ey] = points.slice(-2) as [number, number];
        const far = ([x, y]: readonly [number, number]) => Math.abs(x - ex) + Math.abs(y - ey);
        expect(tip && far(tip)).toBeLessThan(3);
        for (const corner of rest) expect(far(corner)).toBeGreaterThan(tip ? far(tip) : Infinity);
      }
    }
  });
  it('are cut out of wide lines and never leave them; thin and hollow ones carry a head', () => {
    const wide = directionsOf([hop({ width: 12 })]);
    expect(wide.heads).toBe('');
    expect(Math.max(...corners(wide.cuts).map(([, y]) => Math.abs(y)))).toBeLessThan(6);
    expect(directionsOf([hop({ width: 12, hollow: true })]).cuts).toBe('');
    expect(directionsOf([hop({ width: 3 })]).cuts).toBe('');
  });
  it('of narrow tracks do not touch the neighbours', () => {
    const { heads } = directionsOf([hop({ pitch: 8, width: 3 })]);
    expect(Math.max(...corners(heads).map(([, y]) => Math.abs(y)))).toBeLessThanOrEqual(3.5);
  });
  it('make room for the ring of a free step, and stay away where there is none', () => {
    const { heads } = directionsOf([hop({ ring: { x: 51, y: 0, radius: 6 } })]);
    expect(corners(heads)[0]?.[0]).toBeLessThan(45);
    expect(directionsOf([hop({ points: [50, 0, 60, 0], ring: { x: 55, y: 0, radius: 4 } })]).heads).toBe('');
    expect(directionsOf([hop({ points: [7, 7, 7, 7] })]).heads).toBe('');
  });
  it('of a path are a few runs of neighbours, the fewer the more paths there are', () => {
    const hops = Array.from({ length: 15 }, (_, at) => hop({ width: at / 2 + 1.5 }));
    for (const [paths, runs] of [
      [1, 15],
      [8, 15],
      [40, 4],
      [900, 1],
    ] as const) {
      const parted = runsOfSigns(hops, paths);
      expect(parted.length).toBeLessThanOrEqual(runs);
      expect(parted.flat()).toEqual(hops);
    }
    expect(runsOfSigns([], 3)).toEqual([]);
  });
  it('of one run are at most two elements', () => {
    const { heads, cuts } = directionsOf([hop({}), hop({ width: 10 }), hop({})]);
    expect([heads.match(/M/g)?.length, cuts.match(/M/g)?.length]).toEqual([2, 1]);
  });
  it('are drawn where cards say their names, larger while the map is small', () => {
    expect([0.32, 0.33, 0.49, 0.5, 0.69, 0.7, 2].map(signScaleOf)).toEqual([0, 2, 2, 1.4, 1.4, 1, 1]);
    for (const zoom of [0.34, 0.42, 0.5, 0.6, 0.7]) {
      const { heads } = directionsOf([hop({ width: 2 })], signScaleOf(zoom));
      const half = Math.max(...corners(heads).map(([, y]) => Math.abs(y)));
      expect(2 * half * zoom, `at ${zoom}`).toBeGreaterThan(6);
    }
  });
  it('that are larger leave the lines beside them free, and are the plain ones where there is no room for larger', () => {
    for (const pitch of [8, 10, 12, 18]) {
      const { heads } = directionsOf([hop({ pitch, width: 3 })], 2);
      // A neighbour is at most pitch - 4 wide.
      expect(Math.max(...corners(heads).map(([, y]) => Math.abs(y)))).toBeLessThanOrEqual(pitch * 0.6 + 0.05);
    }
    expect(directionsOf([hop({ points: [0, 0, 10, 0] })], 2)).toEqual(directionsOf([hop({ points: [0, 0, 10, 0] })]));
    expect(directionsOf([hop({ points: [0, 0, 10, 0] })], 2).heads).not.toBe('');
  });
});
