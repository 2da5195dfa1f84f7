const first = /(?<![\d.,])1(?= (?:janv|févr|mars|avr|mai|juin|juil|août|sept|oct|nov|déc))/gu;

/** [A11] A date as the language writes it: in French the first of a month is "1er", which Intl does not say. */
export const asDays = (text: string, language: string): string => (language.startsWith('fr') ? text.replace(first, '1er') : text);
