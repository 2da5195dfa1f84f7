import { describe, expect, it } from 'vitest';
import cases from '../../../tests/fixtures/i18n/client-words.json';
import { clientWords } from './clientWords';

describe('the sector’s word for the client', () => {
  it('A11 takes its article, its plural and its capital in both languages, as the server writes them', () => {
    for (const { word, lang, ...forms } of cases) expect(clientWords(word, lang as 'fr' | 'en'), `${word} ${lang}`).toEqual(forms);
  });
});
