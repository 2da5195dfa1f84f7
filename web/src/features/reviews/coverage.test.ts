import { describe, expect, it } from 'vitest';
import type { JourneyMap, Persona, Phase, Stage } from '../../types/wire';
import { coverageOf } from './coverage';

const phases = ['find', 'use'].map((id) => ({ id })) as unknown as Phase[];
const personas = ['ann', 'bob'].map((id) => ({ id })) as unknown as Persona[];
const map = (id: string, persona: string | null, archived = false) => ({ id, persona, archived }) as unknown as JourneyMap;
const stage = (of: string, phase: string | null) => ({ map: of, phase }) as unknown as Stage;

describe('phases and personas', () => {
  it('a cell holds the maps that cover the phase for the persona, once each', () => {
    const rows = coverageOf(
      phases,
      personas,
      [map('a', 'ann'), map('old', 'bob', true), map('real', null)],
      [stage('a', 'find'), stage('a', 'find'), stage('old', 'use'), stage('real', 'use'), stage('a', null)],
    );
    expect(rows.map((row) => [row.persona?.id ?? null, row.cells.map((cell) => cell.map((each) => each.id))])).toEqual([
      ['ann', [['a'], []]],
      ['bob', [[], []]],
      [null, [[], ['real']]],
    ]);
  });

  it('no row for nobody where every map has its persona', () => {
    expect(coverageOf(phases, personas, [map('a', 'ann')], [stage('a', 'use')])).toHaveLength(2);
  });
});
