import { describe, expect, it } from 'vitest';
import type { Fulfilment, JourneyMap, RecordKinds } from '../../types/wire';
import { type AskedParts, askedOf, countsOf, lacksWhy } from './model';

const map = (id: string, kind: JourneyMap['kind'], archived = false) => ({ id, journey: 'journey:1', kind, archived }) as JourneyMap;
const card = (id: string, stage: string) => ({ id, stage, name: id, description: '', testimony: null }) as RecordKinds['touchpoint'];
const parts: AskedParts = {
  maps: [map('map:r', 'reality'), map('map:i', 'ideal'), map('map:d', 'design'), map('map:old', 'ideal', true)],
  stages: [
    { id: 'stage:r', map: 'map:r', name: 'Now' },
    { id: 'stage:i', map: 'map:i', name: 'Dream' },
    { id: 'stage:old', map: 'map:old', name: 'Old' },
  ] as RecordKinds['stage'][],
  touchpoints: [
    card('touchpoint:1', 'stage:i'),
    card('touchpoint:2', 'stage:i'),
    card('touchpoint:3', 'stage:r'),
    card('touchpoint:4', 'stage:old'),
  ],
  paths: [{ id: 'path:1', map: 'map:i', kind: 'reference' }] as RecordKinds['path'][],
  steps: [
    { path: 'path:1', touchpoint: 'touchpoint:2' },
    { path: 'path:1', touchpoint: 'touchpoint:1' },
  ] as RecordKinds['step'][],
  moments: [{ id: 'moment:1', touchpoint: 'touchpoint:3' }] as RecordKinds['moment'][],
  conditions: [{ id: 'condition:1', moment: 'moment:1', text: 'In two hours', statedBy: 'Interview 3' }] as RecordKinds['condition'][],
};
const said = (subject: string, degree: Fulfilment['degree'], why = '') => ({ design: 'map:d', subject, degree, why }) as Fulfilment;

describe('designs against the ideal', () => {
  it('asks for the steps of the ideal in the order of the customer, then for the conditions that were stated', () => {
    expect(askedOf('journey:1', parts).map((each) => [each.id, each.group])).toEqual([
      ['touchpoint:2', 'Dream'],
      ['touchpoint:1', 'Dream'],
      ['condition:1', 'touchpoint:3'],
    ]);
    expect(askedOf('journey:2', parts)).toEqual([]);
  });

  it('counts what is met, partly met, left out and still open', () => {
    const asked = askedOf('journey:1', parts);
    const all = [said('touchpoint:1', 'met'), said('condition:1', 'leftOut')];
    expect(countsOf(asked, 'map:d', all)).toEqual({ met: 1, partly: 0, leftOut: 1, open: 1 });
    expect(countsOf(asked, 'map:other', all)).toEqual({ met: 0, partly: 0, leftOut: 0, open: 3 });
  });

  it('wants a reason for what is not entirely met', () => {
    expect([said('a', 'met'), said('a', 'partly'), said('a', 'leftOut', 'Too dear'), null].map(lacksWhy)).toEqual([
      false,
      true,
      false,
      false,
    ]);
  });
});
