import { beforeEach, describe, expect, it, vi } from 'vitest';
import all from '../../../i18n/en.json';
import { isFirst } from './first';

describe('A11 the catalogue in two parts', () => {
  beforeEach(() => {
    vi.resetModules();
    localStorage.setItem('parcours.language', 'en');
  });

  it('A11 hold every word once', async () => {
    const [{ default: first }, { default: rest }] = await Promise.all([import('words:en/first'), import('words:en/rest')]);
    expect({ ...first, ...rest }).toEqual(all);
    expect(Object.keys(first).every(isFirst)).toBe(true);
    expect(Object.keys(rest).some(isFirst)).toBe(false);
  });

  it('A11 a map begins with the first, and a word of the rest fetches it: nothing for a moment, then the word', async () => {
    const words = await import('./index');
    await words.startLanguage('/s/1/m/2');
    expect(words.t('map.add')).toBe(all['map.add']);
    expect(words.t('journal.title')).toBe('');
    await words.restOfWords();
    expect(words.t('journal.title')).toBe(all['journal.title']);
    expect(words.t('no.such.word')).toBe('no.such.word');
  });

  it('A11 any other page, and a change of language, have the whole at once', async () => {
    const words = await import('./index');
    await words.startLanguage('/s/1');
    expect(words.t('journal.title')).toBe(all['journal.title']);
    await words.setLanguage('fr');
    expect(words.t('journal.title')).not.toBe(all['journal.title']);
    expect(words.languageNow()).toBe('fr');
  });

  it('A11 words that come after the language was changed change nothing', async () => {
    const words = await import('./index');
    await words.startLanguage('/s/1/m/2');
    const late = words.restOfWords();
    await words.setLanguage('fr');
    await late;
    const french = words.t('map.add');
    expect(french).not.toBe(all['map.add']);
  });
});
