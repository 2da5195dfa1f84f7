const made = new Map<string, unknown>();

function kept<T>(key: string, make: () => T): T {
  const known = made.get(key);
  if (known !== undefined) return known as T;
  const format = make();
  made.set(key, format);
  return format;
}

/** Formatters by language and options, made once: making one takes longer than all else a small component does. */
export const numbers = (language: string, options: Intl.NumberFormatOptions): Intl.NumberFormat =>
  kept(`n ${language} ${JSON.stringify(options)}`, () => new Intl.NumberFormat(language, options));

export const dates = (language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  kept(`d ${language} ${JSON.stringify(options)}`, () => new Intl.DateTimeFormat(language, options));
