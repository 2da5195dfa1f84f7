/** One thing that the palette can do or open. */
export interface Entry {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly group: string;
  readonly run: () => void;
}

/** Lower case, without accents, with plain apostrophes and spaces. */
export function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’‘]/g, "'").replace(/œ/gi, 'oe').replace(/\s+/g, ' ').toLowerCase();
}

/** Words that say nothing of what is looked for, in either language; what an apostrophe leaves of them too. */
const small = new Set(
  'un une des de du d le la les l au aux a et ou en dans sur pour par avec mon ma mes ce cet cette ces s qu que the an of to in on for with and or my this'.split(
    ' ',
  ),
);

const wordsOf = (text: string): string[] => text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');

/** One of many: points, journaux, studies. */
function singular(word: string): string {
  if (word.length > 4 && word.endsWith('aux')) return `${word.slice(0, -2)}l`;
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.length > 3 ? word.replace(/[sx]$/, '') : word;
}

/** What is looked for: every word but the small ones; those, when there is nothing else. */
function asked(query: string): string[] {
  const words = wordsOf(query);
  const telling = words.filter((word) => !small.has(word));
  return telling.length > 0 ? telling : words;
}

/** Every word of the query must start a word of the label or hint, be they one or many; a label that begins with the query comes first. */
export function rank(query: string, label: string, hint: string): number {
  const wanted = plain(query).trim();
  if (wanted.length === 0) return 1;
  const name = plain(label);
  const words = wordsOf(`${name} ${plain(hint)}`);
  const fits = (part: string) => words.some((word) => word.startsWith(part) || singular(word).startsWith(singular(part)));
  if (!asked(wanted).every(fits)) return name.includes(wanted) ? 1 : 0;
  return name.startsWith(wanted) ? 3 : 2;
}

/** The entries that fit, best first, at most `most`; equal ones keep their order. */
export function search(entries: readonly Entry[], query: string, most: number): readonly Entry[] {
  return entries
    .map((entry) => ({ entry, rank: rank(query, entry.label, entry.hint) }))
    .filter((found) => found.rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .slice(0, most)
    .map((found) => found.entry);
}
