import { useSyncExternalStore } from 'react';
import { Signal } from '../doc/signal';
import { clientWords } from './clientWords';
import { type Message, parseMessage, type TextArgs, writeMessage } from './message';

export type Language = 'fr' | 'en';
export type { TextArgs } from './message';
export type Translate = (key: string, args?: TextArgs) => string;
type Catalogue = Readonly<Record<string, string>>;

type Part = () => Promise<{ default: Catalogue }>;

const loaders: Record<Language, { readonly first: Part; readonly rest: Part }> = {
  fr: { first: () => import('words:fr/first'), rest: () => import('words:fr/rest') },
  en: { first: () => import('words:en/first'), rest: () => import('words:en/rest') },
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

/** A translator over one catalogue, of a client without a word of their own unless said. Messages are compiled once; what a missing key reads is said by missing: itself, usually. */
export function translator(
  language: Language,
  catalogue: Catalogue,
  words: TextArgs = clientWords('', language),
  missing: (key: string) => string = (key) => key,
): Translate {
  const parsed = new Map<string, Message>();
  return (key, args = {}) => {
    const text = catalogue[key];
    if (text === undefined) return missing(key);
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
let whole = false;
let coming: Promise<void> | null = null;

/** A key of the part that is not there yet reads nothing for a moment, and fetches it. */
function absent(key: string): string {
  if (whole) return key;
  void restOfWords();
  return '';
}

function show(language: Language): void {
  current.set({ language, t: translator(language, shown, clientWords(clientWord, language), absent) });
}

/** The study's own word for the client ("usager"), for every text that speaks of one; empty outside a study. */
export function setClientWord(word: string): void {
  if (word === clientWord) return;
  clientWord = word;
  show(current.get().language);
}

/** Every word of the language shown; the map asks for them once its cards are drawn, anything else by its first text. */
export function restOfWords(): Promise<void> {
  coming ??= loadRest(current.get().language).finally(() => {
    coming = null;
  });
  return coming;
}

async function loadRest(language: Language): Promise<void> {
  if (whole) return;
  const { default: rest } = await loaders[language].rest();
  if (current.get().language !== language) return;
  shown = { ...shown, ...rest };
  whole = true;
  show(language);
}

/** Who changes the language has the whole page in it at once. */
export async function setLanguage(language: Language): Promise<void> {
  const parts = await Promise.all([loaders[language].first(), loaders[language].rest()]);
  shown = Object.assign({}, ...parts.map((part) => part.default));
  whole = true;
  speak(language);
}

function speak(language: Language): void {
  localStorage.setItem(stored, language);
  document.documentElement.lang = language;
  show(language);
}

/** The first words of a page: of a map, those it needs for its cards; of any other page, all. */
export async function startLanguage(page: string): Promise<void> {
  const language = firstLanguage();
  if (!/^\/s\/[^/]+\/m\//.test(page)) return setLanguage(language);
  shown = (await loaders[language].first()).default;
  speak(language);
}

/** The translator of the language now shown. In components, use useT. */
export const t: Translate = (key, args) => current.get().t(key, args);

export const languageNow = (): Language => current.get().language;

export function useTexts(): Texts {
  return useSyncExternalStore(current.subscribe, current.get);
}

/** The translator, and a render when the language changes. */
export const useT = (): Translate => useTexts().t;

export const useLanguage = (): Language => useTexts().language;
