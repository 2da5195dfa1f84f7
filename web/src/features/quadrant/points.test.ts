import { describe, expect, it } from 'vitest';
import type { JourneyPath, MapOverlay, PathValues } from '../../types/wire';
import { cornerOf, quadrantOf } from './points';

const path = (id: string, kind: JourneyPath['kind'] = 'reference'): JourneyPath => ({
  id,
  map: 'map:1',
  name: id,
  kind,
  order: 'V',
  layer: null,
  abandoned: false,
  promoted: false,
  reviewedOn: '',
  description: '',
});

const values = (id: string, share: number, score: [string, number] | null, more: Partial<PathValues> = {}): PathValues => ({
  path: id,
  cases: 10,
  share,
  low: share,
  high: share,
  nearestAnomalies: 0,
  source: 'measured',
  taking: 0,
  score: score && { indicator: score[0], value: score[1], low: null, high: null, count: 5, source: 'measured', period: '' },
  ...more,
});

const overlay = (...paths: PathValues[]) => ({ paths }) as unknown as MapOverlay;

describe('frequency x experience', () => {
  it('places what has a weight and a satisfaction, and names the four corners', () => {
    const all = ['a', 'b', 'c', 'd'].map((id) => path(id));
    const found = quadrantOf(
      all,
      overlay(
        values('a', 0.5, ['nps', 40]),
        values('b', 0.1, ['nps', 60]),
        values('c', 0.3, ['nps', -20]),
        values('d', 0.05, ['nps', -80]),
      ),
      null,
    );
    expect(found.points.map((point) => cornerOf(point, found))).toEqual(['solid', 'promise', 'burden', 'signal']);
    expect([found.middleX, found.middleY, found.low, found.high]).toEqual([0.25, 0, -100, 100]);
  });

  it('lists apart what lacks a weight or a satisfaction, with the reason, and never at 0', () => {
    const all = ['a', 'b', 'c', 'd', 'e'].map((id) => path(id));
    const found = quadrantOf(
      all,
      overlay(
        values('a', 0.5, ['nps', 40]),
        values('b', 0.1, null),
        values('c', 0, ['nps', 3], { cases: 0 }),
        values('e', 0.2, ['csat', 3]),
      ),
      null,
    );
    expect(found.points.map((point) => point.path.id)).toEqual(['a']);
    expect(found.left.map((one) => [one.path.id, one.missing])).toEqual([
      ['b', 'score'],
      ['c', 'weight'],
      ['d', 'weight'],
      ['e', 'indicator'],
    ]);
  });

  it('never mixes two indicators on one axis', () => {
    const all = ['a', 'b'].map((id) => path(id));
    const both = overlay(values('a', 0.5, ['nps', 40]), values('b', 0.5, ['csat', 4]));
    expect(quadrantOf(all, both, 'CSAT').points.map((point) => point.path.id)).toEqual(['b']);
    expect(quadrantOf(all, both, 'CSAT').indicators).toEqual(['CSAT', 'NPS']);
  });
});
