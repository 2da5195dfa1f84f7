import { describe, expect, it } from 'vitest';
import { assigned, letters } from './http';

describe('the columns of a list', () => {
  const columns = [
    { at: 0, header: 'A', role: 'stage' },
    { at: 1, header: 'B', role: '' },
    { at: 4, header: 'E', role: 'touchpoint' },
  ];

  it('take a role from the column that had it', () => {
    expect(assigned(columns, 1, 'stage')).toBe('stage:1,touchpoint:4');
    expect(assigned(columns, 0, '')).toBe('touchpoint:4');
  });

  it('are called as in the file', () => {
    expect([0, 25, 26, 701, 702].map(letters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  });
});
