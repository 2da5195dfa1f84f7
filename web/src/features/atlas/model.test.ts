import { describe, expect, it } from 'vitest';
import type { Journey, JourneyMap } from '../../types/wire';
import { limitSeconds, splitLimit } from '../inspector/limits';
import { ago, candidates, nested } from './model';

const journey = (name: string, more: Partial<Journey> = {}): Journey => ({
  id: `journey:${name}`,
  name,
  order: name,
  description: '',
  parent: null,
  after: null,
  archived: false,
  ...more,
});

describe('the atlas', () => {
  const all = [
    journey('a'),
    journey('b', { parent: 'journey:a' }),
    journey('c', { archived: true }),
    journey('d', { parent: 'journey:c', after: 'journey:b' }),
  ];

  it('lists journeys as they nest, and what an archived one held stands alone', () => {
    const shown = (archived: boolean) => nested(all, [], archived).map((node) => `${node.depth}${node.journey.name}`);
    expect(shown(false)).toEqual(['0a', '1b', '0d']);
    expect(shown(true)).toEqual(['0a', '1b', '0c', '1d']);
  });

  it('hides archived maps until they are asked for', () => {
    const maps = [{ id: 'map:1', journey: 'journey:a', archived: true } as JourneyMap];
    expect(nested(all, maps, false)[0]?.maps).toEqual([]);
    expect(nested(all, maps, true)[0]?.maps).toEqual(maps);
  });

  it('[S3.1] [S3.2] offers no journey that would close a circle', () => {
    const names = (id: string, property: 'parent' | 'after') => candidates(all, id, property).map((each) => each.name);
    expect(names('journey:a', 'parent')).toEqual(['c', 'd']);
    expect(names('journey:b', 'after')).toEqual(['a', 'c']);
  });

  it('[S4.1] says a limit in its largest whole unit and back', () => {
    expect(splitLimit(172_800)).toEqual({ value: 2, unit: 'day' });
    expect(splitLimit(5_400)).toEqual({ value: 90, unit: 'minute' });
    expect(limitSeconds(48, 'hour')).toBe(172_800);
  });

  it('says how long ago a map changed', () => {
    const now = Date.parse('2026-11-22T12:00:00Z');
    expect(ago('2026-11-22T11:58:00Z', 'en', now)).toBe('2 minutes ago');
    expect(ago('2026-11-20T12:00:00Z', 'fr', now)).toBe('avant-hier');
    expect(ago('2026-06-01T12:00:00Z', 'en', now)).toBe('6 months ago');
  });
});
