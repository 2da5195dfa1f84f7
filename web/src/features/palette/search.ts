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

/** Every word of the query must start a word of the label or hint; a label that begins with the query comes first. */
export function rank(query: string, label: string, hint: string): number {
  const wanted = plain(query).trim();
  if (wanted.length === 0) return 1;
  const name = plain(label);
  const words = `${name} ${plain(hint)}`.split(/[^\p{L}\p{N}]+/u);
  if (!wanted.split(/[^\p{L}\p{N}]+/u).every((part) => words.some((word) => word.startsWith(part)))) return name.includes(wanted) ? 1 : 0;
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
