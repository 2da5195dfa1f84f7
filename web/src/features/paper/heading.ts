import type { Sheet } from './formats';

/** One line of what is written over the map; its baseline is so far under the page's margin, in points. */
export interface HeadLine {
  readonly text: string;
  readonly y: number;
  readonly size: number;
  readonly weight: number;
  readonly tone: 'ink' | 'muted' | 'secret';
  readonly right: boolean;
}

export interface Heading {
  readonly lines: readonly HeadLine[];
  /** Down to where the map may begin, in points. */
  readonly height: number;
}

interface Said {
  readonly title: string;
  readonly under: string;
  readonly owner: string;
  readonly secrecy: string;
}

/** Width of a middling letter, in sizes of its font. */
const letter = 0.56;

const wide = (text: string, size: number): number => [...text].length * size * letter;

/** What is over the map: whose it is stands beside the title where both fit, else under it. Only what takes more than two lines is cut. */
export function headingOf(
  { title, under, owner, secrecy }: Said,
  { width, margin, grown }: Pick<Sheet, 'width' | 'margin' | 'grown'>,
): Heading {
  const room = width - 2 * margin;
  const [big, small] = [15 * grown, 9 * grown];
  const lines: HeadLine[] = [];
  let y = 0;
  const put = (texts: readonly string[], size: number, weight: number, tone: HeadLine['tone'], first: number) => {
    for (const [at, text] of texts.entries()) {
      y += at === 0 ? first : size * 1.3;
      lines.push({ text, y, size, weight, tone, right: false });
    }
  };
  const beside = wide(title, big) + wide(owner, small) + 2 * big <= room;
  put(broken(title, room, big, 2), big, 700, 'ink', 14 * grown);
  if (beside && owner) lines.push({ text: owner, y, size: small, weight: 600, tone: 'muted', right: true });
  if (!beside && owner) put(broken(owner, room, small, 2), small, 600, 'muted', 13 * grown);
  const secret = short(secrecy, room * 0.4, small);
  if (under || secret) {
    const from = lines.length;
    put(broken(under || ' ', room - (secret ? wide(secret, small) + 2 * big : 0), small, 2), small, 400, 'muted', 13 * grown);
    const at = lines[from]?.y ?? y;
    if (secret) lines.push({ text: secret, y: at, size: small, weight: 700, tone: 'secret', right: true });
  }
  return { lines: lines.filter((each) => each.text.trim() !== ''), height: y + 9 * grown };
}

/** A text in at most so many lines; the last ends in an ellipsis where that is not all of it. */
export function broken(text: string, room: number, size: number, most: number): readonly string[] {
  const lines: string[] = [''];
  for (const word of text.split(/ +/)) {
    const last = lines.at(-1) ?? '';
    const longer = last ? `${last} ${word}` : word;
    if (last === '' || wide(longer, size) <= room || lines.length === most) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.map((each) => short(each, room, size));
}

/** As much of a text as there is room for, by the width of a middling letter. */
export function short(text: string, room: number, size: number): string {
  const letters = [...text];
  const most = Math.max(1, Math.floor(room / (size * letter) + 1e-6));
  return letters.length <= most
    ? text
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}
