import { describe, expect, it } from 'vitest';
import en from '../../../i18n/en.json';
import fr from '../../../i18n/fr.json';
import cases from '../../../tests/fixtures/i18n/cases.json';
import malformed from '../../../tests/fixtures/i18n/malformed.json';
import { type Language, translator } from './index';
import { namesOf, parseMessage } from './message';

const texts: Record<Language, Record<string, string>> = { fr, en };
const keys = Object.keys(fr) as (keyof typeof fr)[];

const names = (text: string) => namesOf(parseMessage(text));

describe('A11 catalogues', () => {
  it('A11 hold the same keys', () => {
    expect(Object.keys(en).sort()).toEqual([...keys].sort());
  });

  it('A11 hold the same arguments under each key', () => {
    const differing = keys.filter((key) => names(texts.fr[key] ?? '').join() !== names(texts.en[key] ?? '').join());
    expect(differing).toEqual([]);
  });

  it('A11 every message can be written', () => {
    for (const language of ['fr', 'en'] as const) {
      const t = translator(language, texts[language]);
      for (const key of keys) {
        const args = Object.fromEntries(names(texts[language][key] ?? '').map((name) => [name as string, 2]));
        expect(t(key, args), key).not.toBe('');
      }
    }
  });

  it('A11 French puts a no-break space before high punctuation', () => {
    const wrong = keys.filter((key) =>
      /(?<![\u00a0\u202f])(?:[;?!]|:(?!\/))(?=\s|$)| »|« /.test((texts.fr[key] ?? '').replace(/\{[^}]*\}/g, '')),
    );
    expect(wrong).toEqual([]);
  });

  it('A11 write an ellipsis as one character', () => {
    const dotted = keys.filter((key) => texts.fr[key]?.includes('...') || texts.en[key]?.includes('...'));
    expect(dotted).toEqual([]);
  });

  it('A11 French calls the work a mission, never a study', () => {
    const studies = keys.filter((key) => /(?<!\p{L})études?(?!\p{L}| supérieures)/iu.test(texts.fr[key] ?? ''));
    expect(studies).toEqual([]);
  });

  it('A11 a number and the thing it counts agree', () => {
    const plurals = keys.filter((key) => key.startsWith('journeys.') && /^\{n\} \p{L}+s$/u.test(texts.en[key] ?? ''));
    expect(plurals).toEqual([]);
    const t = translator('fr', fr);
    expect([t('journeys.answers', { n: 1 }), t('journeys.answers', { n: 1200 }), t('journeys.ofParts', { n: 1 })]).toEqual([
      '1 réponse',
      '1\u202f200 réponses',
      '1 partie',
    ]);
  });

  it('A11 writes the cases shared with the server alike', () => {
    const shared = cases as unknown as readonly {
      lang: Language;
      message: string;
      args: Record<string, string | number>;
      expected: string;
    }[];
    for (const { lang, message, args, expected } of shared) expect(translator(lang, { key: message })('key', args)).toBe(expected);
  });

  it('A11 refuses what the server refuses', () => {
    for (const message of malformed) expect(() => parseMessage(message), message).toThrow(SyntaxError);
  });
});
