import { describe, expect, it } from 'vitest';
import { boundsOf, middleOfLongest, plainConnector, roundedPath } from './roundedPath';

describe('rounded path', () => {
  it('draws a straight line without corners', () => {
    expect(roundedPath([0, 10, 90, 10], 10)).toBe('M0 10L90 10');
  });

  it('rounds a corner with the radius given', () => {
    expect(roundedPath([0, 0, 50, 0, 50, 40], 10)).toBe('M0 0L40 0Q50 0 50 10L50 40');
  });

  it('halves the radius where two corners are near, so that they never cross', () => {
    expect(roundedPath([0, 0, 50, 0, 50, 8, 100, 8], 10)).toBe('M0 0L46 0Q50 0 50 4L50 4Q50 8 54 8L100 8');
  });

  it('does not break on a corner that is no corner', () => {
    expect(roundedPath([0, 0, 20, 0, 20, 0, 40, 0], 10)).not.toContain('NaN');
    expect(roundedPath([], 10)).toBe('');
  });

  it('connects two cards by steps that are all orthogonal, also backwards', () => {
    for (const points of [plainConnector(0, 0, 200, 90), plainConnector(300, 0, 100, 90), plainConnector(0, 5, 80, 5)]) {
      for (let i = 0; i + 3 < points.length; i += 2) expect(points[i] === points[i + 2] || points[i + 1] === points[i + 3]).toBe(true);
    }
  });

  it('knows a line’s bounds and its longest stretch', () => {
    const points = [0, 0, 30, 0, 30, 100, 60, 100];
    expect(boundsOf(points)).toEqual({ x: 0, y: 0, width: 60, height: 100 });
    expect(middleOfLongest(points)).toEqual({ x: 30, y: 50, length: 100, horizontal: false });
  });
});
