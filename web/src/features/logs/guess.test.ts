import { describe, expect, it } from 'vitest';
import { formatOf, guess, separatorOf } from './guess';
import { draftOf, mappingFaults } from './mapping';

describe('what the server left open', () => {
  it('is guessed from French and English names, each column once', () => {
    const columns = ['Réf. client', 'Étape', 'Date étape', 'Canal'];
    const draft = guess(draftOf(null), columns, [['1', 'a', '31/03/2026 10:00', 'web']], 'Réf. client;Étape;Date étape;Canal\n1;a');
    expect(draft.columns).toMatchObject({ case: 'Réf. client', activity: 'Étape', time: 'Date étape', channel: 'Canal', resource: '' });
    expect([draft.timeFormat, draft.separator]).toEqual(['dmy', ';']);
    expect(mappingFaults(draft)).toEqual({});
  });
  it('stays open when no name tells', () => {
    const draft = guess(draftOf(null), ['x', 'y'], [], 'x,y');
    expect(Object.keys(mappingFaults(draft)).sort()).toEqual(['activity', 'case', 'time']);
  });
});

describe('the examples', () => {
  it('tell how instants are written, or nothing', () => {
    expect(formatOf(['2026-03-01T09:30'])).toBe('iso');
    expect(formatOf(['03/31/2026', '01/02/2026'])).toBe('mdy');
    expect(formatOf(['31.03.2026 10:00'])).toBe('dmy');
    expect(formatOf(['1767225600000'])).toBe('epoch-ms');
    expect(formatOf(['hier'])).toBeNull();
  });
  it('tell the separator of the first line only', () => {
    expect(separatorOf('a;b;c\n1,2,3,4,5')).toBe(';');
    expect(separatorOf('a\tb')).toBe('\t');
    expect(separatorOf('seul')).toBe('');
  });
});
