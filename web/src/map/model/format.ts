const narrow = ' ';

/** Volumes and scores as the map writes them, in the reader's language. */
export interface Formats {
  volume(value: number): string;
  signed(value: number): string;
  share(value: number): string;
  passes(value: number): string;
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
    passes: (value) => `×${tenth.format(value)}`,
  };
  known.set(language, formats);
  return formats;
}
