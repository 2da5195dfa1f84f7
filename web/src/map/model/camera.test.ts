import { describe, expect, it } from 'vitest';
import { fitted, leash, lodOf, toScreen, toWorld, viewBox, wheelFactor, zoomAt } from './camera';

describe('camera', () => {
  it('keeps the point under the cursor where it is while zooming', () => {
    const camera = { x: -120, y: 40, zoom: 0.7 };
    const cursor = { x: 310, y: 205 };
    const before = toWorld(camera, cursor);
    const after = toWorld(zoomAt(camera, cursor, 1.9), cursor);
    expect(after.x).toBeCloseTo(before.x, 9);
    expect(after.y).toBeCloseTo(before.y, 9);
  });

  it('goes there and back between world and screen', () => {
    const camera = { x: 33, y: -7, zoom: 0.42 };
    const there = toScreen(camera, { x: 500, y: 900 });
    expect(toWorld(camera, there).x).toBeCloseTo(500, 9);
    expect(toWorld(camera, there).y).toBeCloseTo(900, 9);
  });

  it('shows the whole content when it fits', () => {
    const frame = { x: 148, y: 68, width: 1000, height: 600 };
    const content = { x: 100, y: 50, width: 4000, height: 900 };
    const camera = fitted(content, frame, 1);
    const view = viewBox(camera, frame);
    expect(camera.zoom).toBeCloseTo(0.25, 9);
    expect(view.x).toBeLessThanOrEqual(content.x + 0.001);
    expect(view.x + view.width).toBeGreaterThanOrEqual(content.x + content.width - 0.001);
  });

  it('does not let a small map leave the frame nor a large one get lost', () => {
    const frame = { x: 0, y: 0, width: 1000, height: 600 };
    const small = leash({ x: 5000, y: -5000, zoom: 1 }, { x: 0, y: 0, width: 200, height: 100 }, frame);
    expect(small).toEqual({ x: 800, y: 0, zoom: 1 });
    const large = leash({ x: 5000, y: 0, zoom: 1 }, { x: 0, y: 0, width: 4000, height: 4000 }, frame, 160);
    expect(large.x).toBe(160);
  });

  it('zooms in for a wheel turned up, and finer for a pinch', () => {
    expect(wheelFactor(-100, false)).toBeGreaterThan(1);
    expect(wheelFactor(-100, false) * wheelFactor(100, false)).toBeCloseTo(1, 9);
    expect(wheelFactor(-10, true)).toBeCloseTo(Math.exp(0.1), 9);
  });

  it('changes what cards show at 0.25, 0.42, 0.70 and 0.90', () => {
    expect([0.24, 0.25, 0.41, 0.42, 0.69, 0.7, 0.89, 0.9].map(lodOf)).toEqual([0, 1, 1, 2, 2, 3, 3, 4]);
  });
});
