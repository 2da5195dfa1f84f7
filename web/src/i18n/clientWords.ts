import table from '../../../i18n/client-words.json';
import type { TextArgs } from './message';

const pairs = Object.entries(table.english);
const english: ReadonlyMap<string, string> = new Map(pairs);
// The first French word wins where two have one English: a member is an adhérent.
const french: ReadonlyMap<string, string> = new Map(pairs.reverse().map(([own, other]) => [other, own]));
const feminine: ReadonlySet<string> = new Set(table.feminine);
const masculine: ReadonlySet<string> = new Set(table.masculine);

/** The words to choose from in a language; any other may be written. */
export const knownWords = (language: 'fr' | 'en'): readonly string[] => [
  ...(language === 'fr' ? english.keys() : new Set(english.values())),
];

/** The forms that texts may use for the client, beside their own arguments. */
export const clientForms = ['client', 'clients', 'theClient', 'ofClient', 'Client', 'Clients', 'TheClient'] as const;

/** The sector's word for the client in the forms of {@link clientForms}; the same as ClientWords.cs writes. */
export function clientWords(word: string, language: 'fr' | 'en'): TextArgs {
  const said = one(word.trim().replaceAll("'", '’').split(/ +/).map(small).join(' ')) || 'client';
  const forms = language === 'en' ? inEnglish(english.get(said) ?? said) : inFrench(french.get(said) ?? said);
  return { ...forms, Client: capital(forms.client), Clients: capital(forms.clients), TheClient: capital(forms.theClient) };
}

/** A word of letters that are all large (PME, B2B) stays so. */
const isShort = (word: string): boolean => word.length > 1 && word === word.toUpperCase();
const small = (word: string): string => (isShort(word) ? word : word.toLowerCase());

/** Who writes a known word in the plural means one of them. */
const one = (said: string): string =>
  !english.has(said) && english.has(said.slice(0, -1)) && said.endsWith('s') ? said.slice(0, -1) : said;

const inEnglish = (client: string) => ({ client, clients: englishPlural(client), theClient: `the ${client}`, ofClient: `the ${client}’s` });

// A French word keeps its gender and its article's elision: l’usager, du patient, de la personne.
function inFrench(client: string) {
  const clients = client.replace(/^(.*?)(?= (?:de|du|des|en|à|au|aux) | d’|$)/, (head) => head.replace(/[^ ]+/g, frenchPlural));
  const elided = /^[aeiouyhàâäæéèêëîïôöœùûü]/.test(client) && !table.aspirated.some((start) => client.startsWith(start));
  if (elided) return { client, clients, theClient: `l’${client}`, ofClient: `de l’${client}` };
  const first = client.split(' ', 1)[0] ?? client;
  const her = feminine.has(first) || (!masculine.has(first) && table.feminineEndings.some((ending) => first.endsWith(ending)));
  return { client, clients, theClient: `${her ? 'la' : 'le'} ${client}`, ofClient: her ? `de la ${client}` : `du ${client}` };
}

function frenchPlural(word: string): string {
  if (isShort(word) || /[sxz]$/.test(word)) return word;
  if (word.endsWith('al')) return `${word.slice(0, -1)}ux`;
  return /(?:eau|eu)$/.test(word) ? `${word}x` : `${word}s`;
}

function englishPlural(word: string): string {
  if (/(?:^| )person$/.test(word)) return word.replace(/person$/, 'people');
  if (/(?:ss|x|ch|sh)$/.test(word)) return `${word}es`;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return word.endsWith('s') ? word : `${word}s`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
