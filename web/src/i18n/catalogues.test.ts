import { describe, expect, it } from 'vitest';
import en from '../../../i18n/en.json';
import fr from '../../../i18n/fr.json';
import cases from '../../../tests/fixtures/i18n/cases.json';
import malformed from '../../../tests/fixtures/i18n/malformed.json';
import { clientForms } from './clientWords';
import { type Language, translator } from './index';
import { namesOf, parseMessage } from './message';

const texts: Record<Language, Record<string, string>> = { fr, en };
const keys = Object.keys(fr) as (keyof typeof fr)[];

/** The arguments of a message itself: the words for the client are always there, and each language takes the forms it needs. */
const names = (text: string) => namesOf(parseMessage(text)).filter((name) => !clientForms.some((form) => form === name));

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
        const args = Object.fromEntries(namesOf(parseMessage(texts[language][key] ?? '')).map((name) => [name as string, 2]));
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

  it('A11 the client is called by the study’s word', () => {
    // What is said of the word itself, before a study has one, or of the consultant’s own client, keeps the plain word.
    const plain =
      /^(home\.(nameHint|wordHint)|templates\.(lead|ownEmpty|makeLead|nameHint|noBrand|always)|atlas\.(peopleLead|clientWordHint|study\.clientWord)|history\.property\.clientWord)$/;
    const written = (['fr', 'en'] as const).flatMap((language) =>
      keys.filter((key) => !plain.test(key) && /(?<![\p{L}{])(?:clients?|customers?)(?![\p{L}}])/iu.test(texts[language][key] ?? '')),
    );
    expect(written).toEqual([]);
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
