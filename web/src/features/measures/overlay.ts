import { dates, numbers } from '../../i18n/formatters';
import type { MapOverlay, PathValues } from '../../types/wire';

export const pathValues = (overlay: MapOverlay | null, path: string): PathValues | null =>
  overlay?.paths.find((each) => each.path === path) ?? null;

/** Measures of another version or revision that say the same: overlays share what did not change (doc/share.ts). */
export function sameMeasures(a: MapOverlay | null, b: MapOverlay | null): boolean {
  if (!a || !b) return a === b;
  return Object.entries(b).every(([part, value]) => part === 'version' || part === 'revision' || a[part as keyof MapOverlay] === value);
}

/** 0.612 to "61 %"; one decimal under 10 %. */
export function percent(share: number, language: string): string {
  const digits = share > 0 && share < 0.0995 ? 1 : 0;
  return numbers(language, { style: 'percent', minimumFractionDigits: 0, maximumFractionDigits: digits }).format(share);
}

export const whole = (value: number, language: string): string => numbers(language, { maximumFractionDigits: 0 }).format(value);

export function period(from: string, to: string, language: string): string {
  const format = dates(language, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  return format.formatRange(new Date(from), new Date(to));
}
