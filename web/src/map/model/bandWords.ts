import type { SceneBandCell } from '../wire';
import { breakName, leastText, lineHeight, widthOf } from './names';

/**
 * What a band says where the map is shown small (ADR 0009): text of 9 px on the screen, laid out anew for the room that its cell has there.
 * Everything here is in pixels of the screen.
 */
const pad = { left: 4, right: 2, edge: 1.5 };
const mostLines = 3;
/** A sign with its count, the room between two of them, and the height of a row of them. */
const sign = { glyph: 9, gap: 2, between: 4, row: 11.5 };
/** From the middle of a line of text to its base (names.css). */
const toBase = leastText * 0.364;

export const bandLeft = pad.left;

type Cell = Pick<SceneBandCell, 'width' | 'height' | 'lines'>;
export const roomOf = (cell: Cell, step: number): number => cell.width * step - pad.left - pad.right;

export interface BandLine {
  readonly text: string;
  /** Its base, from the top of the cell. */
  readonly y: number;
}

/** The words of a cell in as many lines as it has room for; `after` (how many more there are) follows the last. */
export function bandWords(cell: Cell, step: number, after = ''): BandLine[] {
  const height = cell.height * step;
  const lines = broken(cell, step, (height - 2 * pad.edge) / lineHeight, after);
  const top = (height - lines.length * lineHeight) / 2;
  return based(lines, top);
}

export interface BandSigns {
  readonly words: readonly BandLine[];
  /** The middle of each sign, and where its count begins; those that have no room are left out. */
  readonly signs: readonly { readonly x: number; readonly y: number }[];
}

/** Signs with their counts, and the words that they leave room for above them. */
export function bandSigns(cell: Cell, counts: readonly number[], step: number): BandSigns {
  const [room, height] = [roomOf(cell, step), cell.height * step];
  const places: { readonly x: number; readonly row: number }[] = [];
  let [x, row] = [0, 0];
  for (const count of counts) {
    const width = sign.glyph + sign.gap + widthOf(String(count)) * leastText;
    if (x > 0 && x + width > room) [x, row] = [0, row + 1];
    if ((row + 1) * sign.row > height) break;
    places.push({ x: pad.left + x + sign.glyph / 2, row });
    x += width + sign.between;
  }
  const rows = (places.at(-1)?.row ?? -1) + 1;
  const lines = broken(cell, step, (height - 2 * pad.edge - rows * sign.row) / lineHeight, '');
  const top = (height - lines.length * lineHeight - rows * sign.row) / 2;
  const below = top + lines.length * lineHeight;
  return { words: based(lines, top), signs: places.map((each) => ({ x: each.x, y: below + sign.row * (each.row + 0.5) })) };
}

/** Where the count of a sign begins, from the sign's middle. */
export const countAt = { x: sign.glyph / 2 + sign.gap, y: toBase };

/** The base of one line of figures over a bar, or in the middle of the cell without one. */
export const figureBase = (cell: Cell, step: number, under: number): number => (cell.height * step - under) / 2 + toBase;

function broken(cell: Cell, step: number, most: number, after: string): readonly string[] {
  if (most < 1 || cell.lines.length === 0) return [];
  const words = whole(cell.lines);
  const room = roomOf(cell, step) / leastText;
  const { lines } = breakName(words, room, Math.min(mostLines, Math.floor(most)));
  const reserved = room - widthOf(after);
  return widthOf(lines.at(-1) ?? '') <= reserved ? lines : breakName(words, reserved, Math.min(mostLines, Math.floor(most))).lines;
}

/** The scene's lines put together again: it breaks after hyphens as well. */
const whole = (lines: readonly string[]) => lines.join(' ').replace(/(?<=\p{L}[-\u2010]) (?=\p{L})/gu, '');

const based = (lines: readonly string[], top: number): BandLine[] =>
  lines.map((text, i) => ({ text, y: top + lineHeight * (i + 0.5) + toBase }));
