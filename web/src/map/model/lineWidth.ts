import type { PathValues } from '../wire';
import { hopKey, type MeasuresIndex } from './measures';
import type { PlacedHop } from './picture';

export const thinnest = 1.5;
export const widest = 14;

/** Width of a line whose weight nobody knows yet. */
export const unweighted = 3;

/**
 * Stroke width in scene units of a share (0..1) of the cases; linear, so that twice the cases is twice the ink.
 * @param pitch distance to the nearest parallel track: a line is drawn at most pitch - 4 wide
 */
export function widthOfShare(share: number | null | undefined, pitch = Infinity): number {
  const wished = share == null ? unweighted : thinnest + (widest - thinnest) * Math.min(1, Math.max(0, share));
  return Math.round(Math.max(thinnest, Math.min(wished, pitch - 4)) * 10) / 10;
}

/** The share of the link when it is measured, else of its path. */
export function widthOfHop(hop: PlacedHop, values: PathValues | undefined, measures: MeasuresIndex): number {
  const link = measures.hops.get(hopKey(hop.path, hop.from, hop.to));
  return widthOfShare(link?.share ?? values?.share, hop.pitch);
}
