/** ColorBrewer PuOr, 9 classes, orange (bad) to purple (good): told apart under the three dichromacies (web.md). */
const diverging = ['#b35806', '#e08214', '#fdb863', '#fee0b6', '#f0eff2', '#d8daeb', '#b2abd2', '#8073ac', '#542788'];

/** viridis, 9 stops, from little to much; the dark first stop is left out so that it reads on dark paper too. */
const quantity = ['#443983', '#3b528b', '#31688e', '#287c8e', '#21918c', '#35b779', '#6ece58', '#b5de2b', '#fde725'];

const pick = (scale: readonly string[], at: number): string =>
  scale[Math.min(scale.length - 1, Math.max(0, Math.floor(at * scale.length)))] ?? '';

/** Colour of an NPS, -80 and under to +80 and over. */
export const colorOfNps = (nps: number): string => pick(diverging, (nps + 80) / 160);

/** Colour of a quantity, as a share (0..1) of the greatest on the map. */
export const colorOfQuantity = (share: number): string => pick(quantity, share);

export const divergingScale: readonly string[] = diverging;
export const quantityScale: readonly string[] = quantity;
