const narrow = ' ';

/** Volumes and scores as the map writes them, in the reader's language. */
export interface Formats {
  volume(value: number): string;
  signed(value: number): string;
  share(value: number): string;
  /** A score from 0 to 10; halves are told. */
  score(value: number): string;
  passes(value: number): string;
  /** Seconds in the largest unit that leaves at least two of it. */
  duration(seconds: number): string;
}

const units = [
  [172_800, 86_400, 'day'],
  [7_200, 3_600, 'hour'],
  [120, 60, 'minute'],
  [0, 1, 'second'],
] as const;

function inUnits(seconds: number, language: string): string {
  const [, size, unit] = units.find(([from]) => seconds >= from) ?? units[3];
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 0 }).format(seconds / size);
}

const known = new Map<string, Formats>();

export function formatsOf(language: string): Formats {
  const cached = known.get(language);
  if (cached) return cached;
  const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  const tenth = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const formats: Formats = {
    volume: (value) => (value >= 100_000 ? `${tenth.format(Math.round(value / 1000))}${narrow}k` : whole.format(value)),
    signed: (value) => `${value > 0 ? '+' : value < 0 ? '−' : ''}${whole.format(Math.abs(value))}`,
    share: (value) => {
      const percent = value * 100;
      const text = percent > 0 && percent < 10 ? tenth.format(percent) : whole.format(percent);
      return language.startsWith('fr') ? `${text}${narrow}%` : `${text}%`;
    },
    score: (value) => tenth.format(value),
    passes: (value) => `×${tenth.format(value)}`,
    duration: (seconds) => inUnits(seconds, language),
  };
  known.set(language, formats);
  return formats;
}
