import { describe, expect, it } from 'vitest';
import { placeBeside, tourSteps } from './tour';

const room = { width: 1000, height: 700 };
const card = { width: 320, height: 180 };

describe('the first visit', () => {
  it('is five steps at most', () => {
    expect(tourSteps.length).toBeLessThanOrEqual(5);
  });
  it('stands right of what it is about where there is room', () => {
    expect(placeBeside({ left: 100, top: 200, width: 140, height: 60 }, card, room)).toEqual({ left: 254, top: 192 });
  });
  it('else under it, and never over the border of the window', () => {
    expect(placeBeside({ left: 800, top: 20, width: 190, height: 40 }, card, room)).toEqual({ left: 668, top: 74 });
  });
  it('else over it', () => {
    expect(placeBeside({ left: 0, top: 660, width: 1000, height: 40 }, card, room)).toEqual({ left: 12, top: 466 });
  });
});
