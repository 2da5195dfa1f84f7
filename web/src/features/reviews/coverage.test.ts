import { describe, expect, it } from 'vitest';
import type { JourneyMap, Persona, Phase, Stage } from '../../types/wire';
import { coverageOf, covers } from './coverage';

const phases = ['find', 'use'].map((id) => ({ id })) as unknown as Phase[];
const personas = ['ann', 'bob'].map((id) => ({ id })) as unknown as Persona[];
const map = (id: string, persona: string | null, archived = false) => ({ id, persona, archived }) as unknown as JourneyMap;
const stage = (of: string, phase: string | null) => ({ id: `${of} ${phase}`, map: of, phase }) as unknown as Stage;
const card = (of: string, phase: string | null) => ({ stage: `${of} ${phase}` });

describe('phases and personas', () => {
  it('a cell holds the maps that cover the phase for the persona, once each', () => {
    const rows = coverageOf(
      phases,
      personas,
      [map('a', 'ann'), map('old', 'bob', true), map('real', null)],
      [stage('a', 'find'), stage('a', 'find'), stage('old', 'use'), stage('real', 'use'), stage('a', null)],
      [card('a', null), card('real', 'use')],
    );
    expect(rows.map((row) => [row.persona?.id ?? null, row.cells.map((cell) => cell.map((each) => each.map.id))])).toEqual([
      ['ann', [['a'], []]],
      ['bob', [[], []]],
      [null, [[], ['real']]],
    ]);
  });

  it('[S63.2] a map on which nothing is drawn is begun, and covers nothing', () => {
    const cell = (cards: readonly { stage: string }[]) =>
      coverageOf(phases, personas, [map('a', 'ann')], [stage('a', 'find'), stage('a', 'use')], cards)[0]?.cells[0] ?? [];
    expect(cell([]).map((each) => each.begun)).toEqual([true]);
    expect(covers(cell([]))).toBe(false);
    // Drawn anywhere, it is no mere beginning: its phases are meant.
    expect(covers(cell([card('a', 'use')]))).toBe(true);
  });

  it('no row for nobody where every map has its persona', () => {
    expect(coverageOf(phases, personas, [map('a', 'ann')], [stage('a', 'use')], [])).toHaveLength(2);
  });
});
