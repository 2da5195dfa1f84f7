import { breakName } from './names';

/** Mean advance of Inter 600 at 13 px: good enough until the server's scene breaks the name with its true widths. */
const advance = 6.9;

/** A name in at most two lines of a card, provisionally. */
export function breakTitle(name: string, width: number): string[] {
  const room = Math.max(8, Math.floor((width - 22) / advance));
  const words = name.split(/\s+/).filter((word) => word !== '');
  let first = words.shift() ?? '';
  while (words[0] !== undefined && first.length + 1 + words[0].length <= room) first += ` ${words.shift()}`;
  if (words.length === 0) return [first];
  const second = words.join(' ');
  return [first, second.length > room ? `${second.slice(0, room - 1).trimEnd()}…` : second];
}

export interface Title {
  readonly lines: readonly string[];
  /** A little smaller than the others. */
  readonly small: boolean;
  /** The whole name, where the lines do not say it. */
  readonly full: string | undefined;
}

/** Air beside a title, and the size of one that would be cut at the common size. */
const beside = 15;
const smaller = 12;

/** [S66.5] The title of a card as the scene broke it; one that was cut is broken anew, a little smaller and at syllables, where that shows it whole. */
export function titleOf(name: string | undefined, card: { readonly lines: readonly string[]; readonly width: number }): Title {
  const whole = { lines: card.lines, small: false, full: undefined };
  if (!name || name.endsWith('…') || !card.lines.at(-1)?.endsWith('…')) return whole;
  const { lines, cut } = breakName(name, (card.width - beside) / smaller, 2);
  return cut ? { ...whole, full: name } : { lines, small: true, full: undefined };
}
