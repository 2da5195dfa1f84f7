import type { Face } from './face';

/** Characters that follow each other in one font; a face of null for those no font here has. */
export interface Run {
  readonly face: Face | null;
  readonly text: string;
}

/** A text in runs. What joins or marks the character before it stays with it. */
export function runsOf(text: string, faces: readonly Face[]): readonly Run[] {
  const runs: { face: Face | null; text: string }[] = [];
  for (const letter of text) {
    const point = letter.codePointAt(0) ?? 0;
    const last = runs.at(-1);
    const own = faces.find((each) => each.glyph(point) !== 0) ?? null;
    const clings = last !== undefined && last.face === null && /^(?:\p{M}|\u200d|\ufe0e|\ufe0f)$/u.test(letter);
    // Most of a text is in the font before.
    const face = clings ? null : last?.face && last.face.glyph(point) !== 0 ? last.face : own;
    if (last && last.face === face) last.text += letter;
    else runs.push({ face, text: letter });
  }
  return runs;
}

/** What a text element says, with the spaces that XML folds into one. */
export const saidBy = (element: Element): string => (element.textContent ?? '').replace(/[\t\n\r ]+/g, ' ').trim();
