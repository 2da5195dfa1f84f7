import { describe, expect, it } from 'vitest';
import { bandSigns, bandWords, countAt, roomOf } from './bandWords';
import { bandStepOf, leastText, widthOf } from './names';

const zooms = Array.from({ length: 40 }, (_, at) => (30 + at) / 100);
const said = ['Avoir l’électricité le jour', 'de la remise des clés, sans rappeler'];
const cell = (height: number, lines = said, width = 180) => ({ width, height, lines });

describe('[S66.7] bands that are shown small', () => {
  it('have words of 9 px from 30 % until the scene’s own can be read', () => {
    for (const zoom of zooms) expect(zoom / bandStepOf(zoom)).toBeGreaterThanOrEqual(1);
    expect([0.29, 0.7, 1].map(bandStepOf)).toEqual([0, 0, 0]);
  });

  it('say something inside their cell at any zoom', () => {
    for (const zoom of zooms) {
      const step = bandStepOf(zoom);
      for (const after of ['', ' +12']) {
        const lines = bandWords(cell(62), step, after);
        expect(lines.length).toBeGreaterThanOrEqual(zoom < 0.36 ? 1 : 2);
        for (const [i, { text, y }] of lines.entries()) {
          const width = widthOf(text + (i === lines.length - 1 ? after : '')) * leastText;
          expect(width, `${text} at ${zoom}`).toBeLessThanOrEqual(roomOf(cell(62), step));
          expect(y - leastText * 0.75, `${text} at ${zoom}`).toBeGreaterThan(0);
          expect(y + leastText * 0.25, `${text} at ${zoom}`).toBeLessThanOrEqual(62 * step);
        }
      }
    }
  });

  it('put the words together again that the scene broke after a hyphen', () => {
    expect(bandWords(cell(62, ['Le rendez-', 'vous tenu']), 0.6)[0]?.text).toBe('Le rendez-vous tenu');
    expect(bandWords(cell(62, []), 0.6)).toEqual([]);
  });

  it('show every sign of an expectation, and the words that these leave room for', () => {
    for (const zoom of zooms.filter((each) => each >= 0.36)) {
      const step = bandStepOf(zoom);
      for (const counts of [[1], [2, 1], [1, 1, 2], [3, 1, 2, 1, 4]]) {
        const { words, signs } = bandSigns(cell(80), counts, step);
        expect(signs.length, `${counts} at ${zoom}`).toBe(counts.length);
        for (const [i, { x, y }] of signs.entries()) {
          expect(x - 4.6).toBeGreaterThan(0);
          expect(x + countAt.x + widthOf(String(counts[i])) * leastText).toBeLessThanOrEqual(180 * step);
          expect(y + 5.75, `${counts} at ${zoom}`).toBeLessThanOrEqual(80 * step);
          for (const word of words) expect(word.y).toBeLessThan(y - 4);
        }
        if (counts.length < 3) expect(words.length).toBeGreaterThan(0);
      }
    }
  });
});
