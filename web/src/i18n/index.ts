import { useSyncExternalStore } from 'react';
import { Signal } from '../doc/signal';
import { clientWords } from './clientWords';
import { type Message, parseMessage, type TextArgs, writeMessage } from './message';

export type Language = 'fr' | 'en';
export type { TextArgs } from './message';
export type Translate = (key: string, args?: TextArgs) => string;
type Catalogue = Readonly<Record<string, string>>;

const loaders: Record<Language, () => Promise<{ default: Catalogue }>> = {
  fr: () => import('../../../i18n/fr.json'),
  en: () => import('../../../i18n/en.json'),
};

const stored = 'parcours.language';

function firstLanguage(): Language {
  const kept = localStorage.getItem(stored);
  if (kept === 'fr' || kept === 'en') return kept;
  return navigator.languages.some((language) => language.startsWith('fr')) ? 'fr' : 'en';
}

interface Texts {
  readonly language: Language;
  readonly t: Translate;
}

const current = new Signal<Texts>({ language: 'fr', t: (key) => key });

/** A translator over one catalogue. Messages are compiled once; a missing key shows itself. */
export function translator(language: Language, catalogue: Catalogue, words: TextArgs = {}): Translate {
  const parsed = new Map<string, Message>();
  return (key, args = {}) => {
    const text = catalogue[key];
    if (text === undefined) return key;
    let message = parsed.get(key);
    if (!message) {
      message = parseMessage(text);
      parsed.set(key, message);
    }
    return writeMessage(message, language, { ...words, ...args });
  };
}

let clientWord = '';
let shown: Catalogue = {};

/** The study's own word for the client ("usager"), for every text that speaks of one; empty outside a study. */
export function setClientWord(word: string): void {
  if (word === clientWord) return;
  clientWord = word;
  const { language } = current.get();
  current.set({ language, t: translator(language, shown, clientWords(clientWord, language)) });
}

export async function setLanguage(language: Language): Promise<void> {
  const { default: catalogue } = await loaders[language]();
  shown = catalogue;
  localStorage.setItem(stored, language);
  document.documentElement.lang = language;
  current.set({ language, t: translator(language, catalogue, clientWords(clientWord, language)) });
}

export const startLanguage = (): Promise<void> => setLanguage(firstLanguage());

/** The translator of the language now shown. In components, use useT. */
export const t: Translate = (key, args) => current.get().t(key, args);

export const languageNow = (): Language => current.get().language;

export function useTexts(): Texts {
  return useSyncExternalStore(current.subscribe, current.get);
}

/** The translator, and a render when the language changes. */
export const useT = (): Translate => useTexts().t;

export const useLanguage = (): Language => useTexts().language;
