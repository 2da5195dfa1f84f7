import { describe, expect, it } from 'vitest';
import { bandsOf, placed } from './bands';

describe('bands under the lanes', () => {
  it('are satisfaction alone until somebody says otherwise; one that is not known is left out', () => {
    expect(bandsOf(null)).toEqual(['satisfaction']);
    expect(bandsOf({ bands: [] })).toEqual(['satisfaction']);
    expect(bandsOf({ bands: ['plan', 'of a newer client', 'voice'] })).toEqual(['plan', 'voice']);
  });

  it('one goes to another place and the others keep their order', () => {
    expect(placed(['a', 'b', 'c', 'd'], 3, 0)).toEqual(['d', 'a', 'b', 'c']);
    expect(placed(['a', 'b', 'c', 'd'], 0, 2)).toEqual(['b', 'c', 'a', 'd']);
    expect(placed(['a'], 5, 0)).toEqual(['a']);
  });
});
