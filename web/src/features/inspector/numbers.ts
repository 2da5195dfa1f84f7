import { asDays } from '../../i18n/days';

/** Reads a number as people type it here: "12,5", "1 234.5", "−3". Null when it is not one. */
export function parseNumber(text: string): number | null {
  const plain = text
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace('−', '-')
    .replace(',', '.');
  if (!/^-?\d+(\.\d+)?$/.test(plain)) return null;
  return Number(plain);
}

const minute = 60;
const hour = 3600;
const day = 86_400;

/** A duration with its two largest units, as the reader's language writes them. */
export function durationText(seconds: number, language: string): string {
  const unit = (value: number, name: 'second' | 'minute' | 'hour' | 'day') =>
    new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay: name === 'day' ? 'long' : 'short' }).format(value);
  const whole = Math.round(seconds);
  if (whole < minute) return unit(whole, 'second');
  const [big, small, bigName, smallName] =
    whole < hour
      ? ([minute, 1, 'minute', 'second'] as const)
      : whole < day
        ? ([hour, minute, 'hour', 'minute'] as const)
        : ([day, hour, 'day', 'hour'] as const);
  const rest = Math.floor((whole % big) / small);
  return [unit(Math.floor(whole / big), bigName), ...(rest > 0 ? [unit(rest, smallName)] : [])].join(' ');
}

/** An ISO day or instant as a short date; the text itself when it is not one. */
export function dateText(iso: string, language: string): string {
  const day = iso.slice(0, 10);
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return iso;
  return asDays(new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(date), language);
}

export function numberText(value: number, language: string): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(value).replace('-', '−');
}

export function signedText(value: number, language: string): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 0, signDisplay: 'exceptZero' }).format(value).replace('-', '−');
}
