import { expect, it } from 'vitest';
import { widthOfShare } from './lineWidth';

it('draws 1.5 to 14 px by share', () => {
  expect(widthOfShare(0)).toBe(1.5);
  expect(widthOfShare(1)).toBe(14);
  expect(widthOfShare(0.5)).toBeCloseTo(7.8, 1);
  expect(widthOfShare(7)).toBe(14);
});

it('never draws wider than the track allows', () => {
  expect(widthOfShare(1, 10)).toBe(6);
  expect(widthOfShare(1, 3)).toBe(1.5);
});

it('draws an unknown weight in one middling width', () => {
  expect(widthOfShare(null)).toBe(widthOfShare(undefined));
  expect(widthOfShare(null)).toBeLessThan(widthOfShare(0.3));
});
