import { describe, expect, it } from 'vitest';
import en from '../../../../i18n/en.json';
import fr from '../../../../i18n/fr.json';
import { translator } from '../../i18n';
import type { PathValues } from '../../types/wire';
import { shareDetail, takingText } from './shareText';

const values = (more: Partial<PathValues>): PathValues => ({
  path: 'path:1',
  cases: 0,
  share: 0.55,
  low: 0.55,
  high: 0.55,
  nearestAnomalies: 0,
  source: 'estimated',
  taking: 0,
  score: null,
  ...more,
});

describe('what is said of a share', () => {
  it('is cases and an interval where they were counted, and else where it comes from', () => {
    const [say, dire] = [translator('en', en), translator('fr', fr)];
    expect(shareDetail(values({}), say, 'en')).toBe('estimated at 55% in a workshop, no log');
    expect(shareDetail(values({}), dire, 'fr').replaceAll(/\s/gu, ' ')).toBe('estimé à 55 % en atelier, sans journal');
    expect(shareDetail(values({ source: 'reported' }), say, 'en')).toBe('reported as 55%, no log');
    // A measure that was typed.
    expect(shareDetail(values({ source: 'measured' }), say, 'en')).toBe('measured at 55%, not in the log');
    expect(shareDetail(values({ source: 'measured', cases: 5500, low: 0.54, high: 0.56 }), say, 'en')).toBe(
      '5,500 cases in the log, 95% interval from 54% to 56%',
    );
  });

  it('says that nobody follows a path only of one that was counted', () => {
    const say = translator('en', en);
    expect(takingText(values({ source: 'measured' }), say)).toBeNull();
    expect(takingText(values({ source: 'measured', share: 0, low: 0, high: 0.01 }), say)).not.toBeNull();
  });
});
