const first = /(?<![\d.,])1(?= (?:janv|févr|mars|avr|mai|juin|juil|août|sept|oct|nov|déc))/gu;

const hour = /(?<![\d:])0?(\d{1,2}):(\d{2})(?![\d:])/g;

/** [A11] A day and an hour as the language writes them: in French "1er" and "8 h 41", which Intl does not say. */
export const asDays = (text: string, language: string): string =>
  language.startsWith('fr') ? text.replace(first, '1er').replace(hour, '$1\u00a0h\u00a0$2') : text;
