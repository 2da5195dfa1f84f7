import { hyphensOf } from './hyphens';

/**
 * Names on cards that are shown small (ADR 0009): at 9 px of the screen, in as many lines as the card has room for. The zooms at which they are
 * broken anew: between two of them a name only grows with its card, so that it never trembles while the view zooms.
 */
const steps = [0.33, 0.36, 0.39, 0.42, 0.46, 0.5, 0.55, 0.6, 0.65] as const;
const readable = 0.7;
/** The words of bands have more width than a card: they are legible a little further out. */
const furthest = 0.3;

/** Least size of any text, in pixels of the screen (visual.md). */
export const leastText = 9;
export const lineHeight = 9.6;
const mostLines = 3;

/** Inside of a card, in pixels of the screen: colour and air at the left, air at the right, above, and below the last line. */
const inset = { left: 6, right: 2, top: 2, bottom: 0.6 };
/** The same at the least zoom, where a card has room for two lines of seven letters if it has less air around them. */
const tightInset = { left: 4, right: 0.8, top: 1, bottom: 0.6 };
const insetAt = (step: number) => (step < 0.36 ? tightInset : inset);
/** The room of the two bars on one line, and of a row with the icon beside them. */
const strip = 4.6;
const row = 13;

/** The zoom that names are broken for: 0 where they are not shown this way. */
export function stepOf(zoom: number): number {
  if (zoom >= readable) return 0;
  return steps.findLast((step) => zoom >= step) ?? 0;
}

/** The zoom that the words of bands are broken for: that of names, and one more below them. */
export const bandStepOf = (zoom: number): number => stepOf(zoom) || (zoom >= furthest && zoom < steps[0] ? furthest : 0);

/** What fits under the name: nothing, the bars on one line, or a row with the icon and the bars. */
export type Room = 'none' | 'strip' | 'row';

export interface SmallName {
  readonly lines: readonly string[];
  readonly room: Room;
  /** Not the whole name. */
  readonly cut: boolean;
}

export interface NameBox {
  readonly width: number;
  readonly height: number;
  /** Height of the photo at its top. */
  readonly top: number;
}

/** Measures of the small name in the map's own units, for who paints it. */
export const smallMeasures = (step: number) => ({
  size: leastText / step,
  line: lineHeight / step,
  left: insetAt(step).left / step,
  top: insetAt(step).top / step,
});

/** A name as it stands on a card shown at `step`; the text of a note takes all the lines there are. */
export function smallName(name: string, box: NameBox, step: number, most = mostLines): SmallName {
  const { left, right, top, bottom } = insetAt(step);
  const width = box.width * step - left - right;
  const height = (box.height - box.top) * step - top - bottom;
  const { lines, cut } = breakName(name, width / leastText, Math.max(1, Math.min(most, Math.floor(height / lineHeight))));
  const under = height - lines.length * lineHeight;
  return { lines, cut, room: under >= row ? 'row' : under >= strip - bottom ? 'strip' : 'none' };
}

const known = new WeakMap<object, { readonly name: string; readonly step: number; readonly small: SmallName }>();

/** The same for something placed, which keeps it: who paints asks at every frame. */
export function smallNameOf(placed: Omit<NameBox, 'top'>, name: string, step: number, top = 0, most = mostLines): SmallName {
  const before = known.get(placed);
  if (before?.name === name && before.step === step) return before.small;
  const small = smallName(name, { width: placed.width, height: placed.height, top }, step, most);
  known.set(placed, { name, step, small });
  return small;
}

interface Broken {
  readonly lines: string[];
  readonly cut: boolean;
}

/** Breaks a name into lines of `width` em: at spaces, then within long words where a syllable ends; what does not fit ends with an ellipsis. */
export function breakName(name: string, width: number, most: number): Broken {
  const whole = fill(name, width, most, false);
  if (!whole.cut) return whole;
  const hyphenated = fill(name, width, most, true);
  return hyphenated.cut ? whole : hyphenated;
}

function fill(name: string, width: number, most: number, everywhere: boolean): Broken {
  const words = name.split(/[ \n\t]+/).filter((word) => word !== '');
  const lines: string[] = [];
  let line = '';
  let clipped = false;
  while (words.length > 0) {
    const word = words[0] as string;
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer) <= width) {
      line = longer;
      words.shift();
      continue;
    }
    if (lines.length === most - 1) return { lines: [...lines, ended(longer, line, width)], cut: true };
    // A word that has a line of its own is kept whole.
    const parts = everywhere || widthOf(word) > width ? partsOf(word, width - widthOf(line === '' ? '' : `${line} `)) : null;
    if (parts) {
      lines.push(line === '' ? parts[0] : `${line} ${parts[0]}`);
      words[0] = parts[1];
    } else if (line === '') {
      const length = fitting(word, width);
      if (word.length - length > 2) {
        lines.push(word.slice(0, length));
        words[0] = word.slice(length);
      } else {
        // One letter or two make no line.
        lines.push(`${word.slice(0, fitting(word, width - widthOf('…')))}…`);
        words.shift();
        clipped = true;
      }
    } else lines.push(line);
    line = '';
  }
  return { lines: line === '' ? lines : [...lines, line], cut: clipped };
}

/** The longest beginning of a word that fits with its hyphen, and the rest. */
function partsOf(word: string, width: number): [string, string] | null {
  for (const at of hyphensOf(word).toReversed()) {
    const first = word[at - 1] === '-' ? word.slice(0, at) : `${word.slice(0, at)}-`;
    if (widthOf(first) <= width) return [first, word.slice(at)];
  }
  return null;
}

/** A line that does not hold all: no single letters of a word, and no small word, before the ellipsis. */
function ended(text: string, whole: string, width: number): string {
  const kept = text.slice(0, fitting(text, width - widthOf('…'))).trimEnd();
  const begun = kept.length - whole.length - 1;
  const line = whole === '' || begun >= 3 ? kept : kept.slice(0, whole.length);
  const bare = line.replace(/(?:[ \u00a0\u202f]+\S{1,2})+$/u, '').replace(/[ \u00a0\u202f«(,;:–-]+$/u, '');
  return `${bare === '' ? line : bare}…`;
}

/** How many letters of a text fit, at least one. */
function fitting(text: string, width: number): number {
  let [length, used] = [0, 0];
  for (const letter of text) {
    used += widthOf(letter);
    if (length > 0 && used > width) break;
    length += letter.length;
  }
  return length;
}

/** Advances of Inter 600 from the space to the tilde, hundredths of an em (tools/inter-metrics.py). */
const advances =
  '2531406565856722404055683047303867496366676465596565303068686855997366757361597675285768579175786578666566747399707166403840' +
  '494750586458646038636227275727906161636340553861588457585740364068';
const others: Readonly<Record<string, number>> = { '’': 22, '…': 81, '–': 50, '—': 100, œ: 99, Œ: 100, '\u00a0': 25, '\u202f': 17 };

/** Width of a text in em. Kerning is left out: a name is measured at most some 2 % too wide. */
export function widthOf(text: string): number {
  let sum = 0;
  for (const letter of text.normalize('NFC')) sum += others[letter] ?? advanceOf(letter);
  return sum / 100;
}

function advanceOf(letter: string): number {
  const code = letter.normalize('NFD').charCodeAt(0) - 32;
  if (code >= 0 && code < 95) return Number(advances.slice(2 * code, 2 * code + 2));
  return letter.charCodeAt(0) >= 0x1100 ? 100 : 65;
}
