import { describe, expect, it } from 'vitest';
import { dashed, dashOf, dotOf } from './dashes';

const corner = { points: [0, 0, 100, 0, 100, 80, 200, 80], radius: 10 };
/** Two corners of 10 take off what their curves are shorter by. */
const cornerLength = 280 - 2 * (20 - 16.23);

describe('dashes as shapes', () => {
  it('are bars on a straight line, each from the one before, the last as long as the line still is', () => {
    const data = dashed({ points: [0, 10, 55, 10], radius: 10 }, { width: 4, on: 14, off: 9 }, 'circle');
    expect(data).toBe('M0 8l14 0l0 4l-14 0zm23 0l14 0l0 4l-14 0zM46 12L55 12L55 8L46 8Z');
  });

  it('go around corners as wide and as long as on the straight', () => {
    const dash = dashOf('exception', 4, 3);
    const shapes = shapesOf(dashed(corner, dash, 'circle'));
    expect(shapes).toHaveLength(Math.ceil(cornerLength / 23));
    for (const shape of shapes.slice(0, -1)) expect(areaOf(shape)).toBeCloseTo(4 * 14, -0.5);
    const onCorners = shapes.filter((shape) => shape.length > 4);
    expect(onCorners.length).toBeGreaterThan(0);
  });

  it('dots are as far from each other around corners, and of one area whatever their shape', () => {
    const dash = dashOf('anomaly', 3, 3);
    const area = Math.PI * 2.3 ** 2;
    for (const name of ['octagon', 'square'] as const) {
      const shapes = shapesOf(dashed(corner, dash, name));
      expect(shapes).toHaveLength(Math.ceil(cornerLength / 11.1));
      for (const shape of shapes) expect(areaOf(shape)).toBeCloseTo(area, 0);
      const middles = shapes.map(middleOf);
      const steps = middles.slice(1).map(([x, y], i) => Math.hypot(x - (middles[i]?.[0] ?? 0), y - (middles[i]?.[1] ?? 0)));
      expect(Math.max(...steps)).toBeLessThan(11.2);
      expect(Math.min(...steps)).toBeGreaterThan(9.9);
    }
    expect(dashed(corner, dash, 'circle').match(/z/g)).toHaveLength(Math.ceil(cornerLength / 11.1));
  });

  it('are drawn once as long as the line stays where it is', () => {
    let reads = 0;
    const points = new Proxy(corner.points, { get: (own, key) => Reflect.get(own, key, reads++) });
    const line = { ...corner, points };
    const dash = dashOf('anomaly', 3, 2);
    const data = dashed(line, dash, 'octagon');
    expect(data).not.toBe(dashed({ ...corner, points: [0, 0, 50, 0] }, dash, 'octagon'));
    const once = reads;
    expect(once).toBeGreaterThan(0);
    expect(dashed({ ...line }, dash, 'octagon')).toBe(data);
    expect(reads).toBe(once);
    // Four looks of it are kept, no more.
    for (const width of [5, 6, 7]) dashed(line, dashOf('anomaly', width, 2), 'octagon');
    const four = reads;
    dashed(line, dash, 'octagon');
    expect(reads).toBe(four);
    for (const width of [8, 9, 10, 11]) dashed(line, dashOf('anomaly', width, 2), 'octagon');
    const more = reads;
    dashed(line, dash, 'octagon');
    expect(reads).toBeGreaterThan(more);
  });

  it('are none on a line without length', () => {
    for (const points of [[], [5, 5], [5, 5, 5, 5]]) expect(dashed({ points, radius: 10 }, dashOf('exception', 3, 3), 'circle')).toBe('');
  });

  it('only what is tiny on the screen is square', () => {
    expect(dotOf(9, 0, true)).toBe('square');
    expect(dotOf(14, 0, true)).toBe('octagon');
    expect(dotOf(4.6, 1, false)).toBe('square');
    expect(dotOf(4.6, 2, false)).toBe('circle');
    expect(dotOf(4.6, 2, true)).toBe('octagon');
  });
});

type Corner = [number, number];

/** The corners of each shape of path data made of M, m, L, l, h, v and z. */
function shapesOf(data: string): Corner[][] {
  const shapes: Corner[][] = [];
  let [x, y] = [0, 0];
  for (const [, letter = '', text = ''] of data.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const [a = 0, b = 0] = (text.match(/-?[\d.]+/g) ?? []).map(Number);
    if (letter === 'm' || letter === 'M') shapes.push([]);
    if (letter === 'M' || letter === 'L') [x, y] = [a, b];
    else if (letter === 'm' || letter === 'l') [x, y] = [x + a, y + b];
    else if (letter === 'h') x += a;
    else if (letter === 'v') y += a;
    else [x, y] = shapes.at(-1)?.[0] ?? [x, y];
    if (letter !== 'z' && letter !== 'Z') shapes.at(-1)?.push([x, y]);
  }
  return shapes;
}

function areaOf(shape: Corner[]): number {
  let twice = 0;
  shape.forEach(([x, y], i) => {
    const [nx, ny] = shape[(i + 1) % shape.length] ?? [x, y];
    twice += x * ny - nx * y;
  });
  return Math.abs(twice) / 2;
}

const middleOf = (shape: Corner[]): Corner => [
  shape.reduce((sum, [x]) => sum + x, 0) / shape.length,
  shape.reduce((sum, [, y]) => sum + y, 0) / shape.length,
];
