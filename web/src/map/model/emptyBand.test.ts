import { describe, expect, it } from 'vitest';
import type { Measures } from '../ports';
import type { SceneFrame } from '../wire';
import { bandHeight, drawnBottom } from './emptyBand';

const frame = (others: number): SceneFrame =>
  ({
    bandTop: 500,
    bandHeight: 130,
    bands: [{ band: 'satisfaction', top: 500, height: 130 }, ...(others ? [{ band: 'waiting', top: 640, height: 60 }] : [])],
  }) as unknown as SceneFrame;
const measures = (overlay: boolean, band: boolean) => ({ overlay: overlay ? {} : null, band: band ? {} : null }) as unknown as Measures;

describe('[S66.6] a band of satisfaction with nothing in it', () => {
  it('is thin once it is known that nothing comes, and the map ends with it', () => {
    expect(bandHeight(frame(0), measures(true, false))).toBe(40);
    expect(drawnBottom(frame(0), measures(true, false))).toBe(540);
  });
  it('keeps its room while measures are on their way, when there is a curve, and above other bands', () => {
    expect(bandHeight(frame(0), measures(false, false))).toBe(130);
    expect(bandHeight(frame(0), measures(true, true))).toBe(130);
    expect(bandHeight(frame(1), measures(true, false))).toBe(130);
    expect(drawnBottom(frame(1), measures(true, false))).toBe(700);
  });
});
