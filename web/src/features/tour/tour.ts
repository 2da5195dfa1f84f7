const stored = 'parcours.tour';

/** What the tour points at, in order; a step whose anchor is not on the page is shown in the middle. */
export const tourSteps = [
  { key: 'map', anchor: '.map-card' },
  { key: 'layers', anchor: '.study-left .section-title' },
  { key: 'tools', anchor: '.map-tools' },
  { key: 'moment', anchor: '.map-card:has(.map-moment), .map-card' },
  { key: 'keys', anchor: '.study-foot' },
] as const;

/** Shown once to whoever comes first, where there is room for it. */
export const tourWanted = (): boolean => localStorage.getItem(stored) === null && innerWidth >= 900 && innerHeight >= 600;

export const tourDone = (): void => localStorage.setItem(stored, 'done');

export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const gap = 14;
const margin = 12;

/** Where the card stands: right of what it is about, else under it, else over it, always inside the window. */
export function placeBeside(anchor: Rect, card: Size, room: Size): { readonly left: number; readonly top: number } {
  const inside = (value: number, size: number, most: number) => Math.min(Math.max(margin, value), Math.max(margin, most - size - margin));
  const right = anchor.left + anchor.width + gap;
  if (right + card.width + margin <= room.width) return { left: right, top: inside(anchor.top - 8, card.height, room.height) };
  const left = inside(anchor.left, card.width, room.width);
  const under = anchor.top + anchor.height + gap;
  if (under + card.height + margin <= room.height) return { left, top: under };
  return { left, top: inside(anchor.top - gap - card.height, card.height, room.height) };
}
