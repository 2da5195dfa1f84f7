import type { MapOverlay, PathValues } from '../../types/wire';

export const pathValues = (overlay: MapOverlay | null, path: string): PathValues | null =>
  overlay?.paths.find((each) => each.path === path) ?? null;

/** 0.612 to "61 %"; one decimal under 10 %. */
export function percent(share: number, language: string): string {
  const digits = share > 0 && share < 0.0995 ? 1 : 0;
  return new Intl.NumberFormat(language, { style: 'percent', minimumFractionDigits: 0, maximumFractionDigits: digits }).format(share);
}

export const whole = (value: number, language: string): string =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 0 }).format(value);

export function period(from: string, to: string, language: string): string {
  const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  return format.formatRange(new Date(from), new Date(to));
}
