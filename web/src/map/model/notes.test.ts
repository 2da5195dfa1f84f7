import { describe, expect, it } from 'vitest';
import { type PlacedNote, shelvesOf } from './notes';

const note = (id: string, y: number, stage: string | null, lane: string | null): PlacedNote => ({
  id,
  stage,
  lane,
  x: 0,
  y,
  width: 100,
  height: 48,
  lines: [id],
  hue: 'yellow',
  provisional: false,
});

describe('notes under the lanes', () => {
  it('have a heading for those of a stage and one for those of no place [S67.5]', () => {
    expect(shelvesOf([note('a', 10, 'stage:1', 'lane:1')])).toEqual([]);
    const all = [note('a', 500, 'stage:1', null), note('b', 560, null, null), note('c', 614, null, null)];
    expect(shelvesOf(all)).toEqual([
      { of: 'stage', y: 500, height: 48 },
      { of: 'nowhere', y: 560, height: 102 },
    ]);
  });
});
