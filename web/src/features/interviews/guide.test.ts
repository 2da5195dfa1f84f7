import { describe, expect, it } from 'vitest';
import type { Constituent, JourneyMap, Lane, PathStep, RecordKinds, Stage, Touchpoint } from '../../types/wire';
import { covered, type GuideParts, guideOf } from './guide';

const map = {
  id: 'map:1',
  name: 'Move in',
  kind: 'reality',
  question: 'How do they?',
  trigger: 'A move',
  goal: '',
  task: '',
} as JourneyMap;
const stage = { id: 'stage:1', map: 'map:1', name: 'Before' } as Stage;
const card = (id: string, lane = 'lane:1') => ({ id, stage: 'stage:1', lane, name: id }) as Touchpoint;
const constituent = (id: string, market: Constituent['market']) => ({ id, name: id, question: '', market }) as Constituent;
const parts: GuideParts = {
  map,
  market: 'b2c',
  stages: [stage, { ...stage, id: 'stage:2', name: 'Empty' }],
  lanes: [{ id: 'lane:1', backstage: false } as Lane, { id: 'lane:2', backstage: true } as Lane],
  touchpoints: [card('touchpoint:1'), card('touchpoint:2'), card('touchpoint:3', 'lane:2')],
  paths: [{ id: 'path:1', map: 'map:1', kind: 'reference' } as RecordKinds['path']],
  steps: [{ path: 'path:1', touchpoint: 'touchpoint:2' } as PathStep],
  constituents: [constituent('constituent:1', 'both'), constituent('constituent:2', 'b2b'), constituent('constituent:3', 'b2c')],
};

describe('the guide of an interview', () => {
  it('asks about the scenario, each stage with what the client sees in the order of the reference path, the experience, the ideal', () => {
    expect(guideOf(parts).map((question) => question.id)).toEqual([
      'question',
      'trigger',
      'stage:1',
      'touchpoint:2',
      'touchpoint:1',
      'constituent:1',
      'constituent:3',
      'ideal',
    ]);
  });

  it('[S45.1] asks about the constituents of its market and of both', () => {
    const asked = (market: GuideParts['market']) =>
      guideOf({ ...parts, market }).filter((question) => question.part === 'constituent').length;
    expect([asked('b2b'), asked('b2c'), asked('both')]).toEqual([2, 2, 3]);
  });

  it('tells the story of a map without a question, and asks an ideal map for no ideal', () => {
    const guide = guideOf({ ...parts, map: { ...map, kind: 'ideal', question: '', trigger: '', task: 'Restart' } });
    expect(guide.map((question) => question.id).filter((id) => !id.includes(':'))).toEqual(['story', 'goal']);
  });

  it('counts a question as covered by a score of its touchpoint, or by what was said to it', () => {
    const done = covered(guideOf(parts), {
      scored: ['touchpoint:2', 'map:1'],
      entries: [
        { subject: 'map:1', topic: 'constituent:1' },
        { subject: 'touchpoint:3', topic: '' },
      ],
    });
    expect([...done]).toEqual(['touchpoint:2', 'constituent:1']);
  });
});
