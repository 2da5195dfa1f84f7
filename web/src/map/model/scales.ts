/** ColorBrewer PuOr, 9 classes, orange (bad) to purple (good): told apart under the three dichromacies (web.md). */
const diverging = ['#b35806', '#e08214', '#fdb863', '#fee0b6', '#f0eff2', '#d8daeb', '#b2abd2', '#8073ac', '#542788'];

/** The same ends on dark paper, where the neutral middle is a dark grey. */
const divergingDark = ['#ff9a3d', '#d9822f', '#a8672c', '#6f5640', '#4a4d57', '#565a78', '#7470a6', '#9488cf', '#b7a6f7'];

/** viridis, 9 stops, from little to much; the dark first stop is left out so that it reads on dark paper too. */
const quantity = ['#443983', '#3b528b', '#31688e', '#287c8e', '#21918c', '#35b779', '#6ece58', '#b5de2b', '#fde725'];

const pick = (scale: readonly string[], at: number): string =>
  scale[Math.min(scale.length - 1, Math.max(0, Math.floor(at * scale.length)))] ?? '';

/** CSS colour of an NPS, -80 and under to +80 and over; each theme has its own. */
export const colorOfNps = (nps: number): string =>
  `light-dark(${pick(diverging, (nps + 80) / 160)}, ${pick(divergingDark, (nps + 80) / 160)})`;

/** Colour of a score, 0 to 10: the middle of the scale is the neutral one. */
export const colorOfScore = (score: number): string => colorOfNps((score - 5) * 16);

/** Colour of a quantity, as a share (0..1) of the greatest on the map. */
export const colorOfQuantity = (share: number): string => pick(quantity, share);

export const divergingScale: readonly string[] = diverging;
export const quantityScale: readonly string[] = quantity;

/** The part of a colour that a canvas can read. */
export const forCanvas = (color: string, dark: boolean): string => /^light-dark\((.*), (.*)\)$/.exec(color)?.[dark ? 2 : 1] ?? color;
