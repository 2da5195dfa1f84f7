import { describe, expect, it } from 'vitest';
import { isDay } from './conditionForm';
import { dayText, isoOfDay } from './dayText';

describe('a day in a form', () => {
  it('is written day first and kept as ISO 8601', () => {
    expect([dayText('2026-03-05'), isoOfDay('5/3/2026'), isoOfDay('05.03.2026'), isoOfDay('2026-03-05')]).toEqual([
      '05/03/2026',
      '2026-03-05',
      '2026-03-05',
      '2026-03-05',
    ]);
  });

  it('is refused when there is no such day', () => {
    expect(['31/02/2026', '12/31/2026', '3 mars', '5/3/26'].map((text) => isDay(isoOfDay(text)))).toEqual([false, false, false, false]);
    expect(isDay(isoOfDay(''))).toBe(true);
  });
});
