const vowel = /[aeiouyœæ]/;
const letter = /\p{L}/u;
/** Consonants that stay together in French and in English. */
const together = /^(?:[bcdfgkptv][lr]|[cpstg]h|gn|qu|ck|[cs]t$)/;

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * Where a word may be broken, by the rule that French and most English words follow: before a consonant and its vowel, between two consonants that
 * do not belong together; three letters stay on each side. A hyphen that is there is a place too.
 */
export function hyphensOf(word: string): number[] {
  const places: number[] = [];
  for (let at = 1; at < word.length; at++) if (word[at - 1] === '-' && letter.test(word[at] ?? '')) places.push(at);
  for (const { 0: run, index } of word.matchAll(/\p{L}{6,}/gu)) {
    const letters = [...run].map(plain);
    // A letter that is written with two signs would shift every place after it.
    if (letters.length !== run.length) continue;
    for (let at = 3; at <= letters.length - 3; at++) if (splits(letters, at)) places.push(index + at);
  }
  return [...new Set(places)].sort((a, b) => a - b);
}

/** Whether a syllable begins at `at`: a consonant (or two that belong together) before a vowel, and a vowel somewhere before. */
function splits(letters: readonly string[], at: number): boolean {
  const is = (index: number) => vowel.test(letters[index] ?? '');
  if (is(at) || !letters.slice(0, at).some((each) => vowel.test(each))) return false;
  const pair = `${letters[at] ?? ''}${letters[at + 1] ?? ''}`;
  const starts = is(at + 1) || (together.test(pair) && is(at + 2));
  if (!starts) return false;
  // Not between two consonants that belong together: ta-ble, never tab-le.
  return is(at - 1) || !together.test(`${letters[at - 1] ?? ''}${letters[at] ?? ''}`);
}
