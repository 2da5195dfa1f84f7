import type { Measures } from '../ports';
import type { SceneFrame } from '../wire';
import { bandsBottom } from './picture';

/** Room for the reason why nothing is drawn. */
const thin = 40;

/** [S66.6] The band of satisfaction is asked for, its measures have come, and there is nothing in it: it is thin where no other band is under it. */
export const isEmptyBand = (frame: SceneFrame, { overlay, band }: Pick<Measures, 'overlay' | 'band'>): boolean =>
  overlay !== null && band === null && frame.bandHeight > thin && frame.bandTop + frame.bandHeight >= bandsBottom(frame);

/** How high the band of satisfaction is drawn; nothing else moves. */
export const bandHeight = (frame: SceneFrame, measures: Pick<Measures, 'overlay' | 'band'>): number =>
  isEmptyBand(frame, measures) ? thin : frame.bandHeight;

/** Where what is drawn ends. */
export const drawnBottom = (frame: SceneFrame, measures: Pick<Measures, 'overlay' | 'band'>): number =>
  bandsBottom(frame) - (frame.bandHeight - bandHeight(frame, measures));
