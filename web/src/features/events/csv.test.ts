import { describe, expect, it } from 'vitest';
import { csvOf } from './csv';

describe('a sheet copied as CSV', () => {
  it('quotes every cell and parts them as the language does', () => {
    expect(
      csvOf(
        [
          ['a', 'b "c"'],
          ['d;e', 'f\ng'],
        ],
        'fr',
      ),
    ).toBe('"a";"b ""c"""\r\n"d;e";"f\ng"');
    expect(csvOf([['a', 'b']], 'en')).toBe('"a","b"');
  });
  it('keeps a formula from being one', () => {
    expect(csvOf([['=1+1', '-3 h', 'x=y']], 'en')).toBe('"\'=1+1","\'-3 h","x=y"');
  });
});
