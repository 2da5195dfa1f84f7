import { describe, expect, it } from 'vitest';
import names from '../../../../tests/fixtures/measures.json';
import { conditionFaults, conditionProperties, draftOf, emptyCondition } from './conditionForm';
import { storedName } from './measures';
import { durationText, parseNumber } from './numbers';
import { emptyReading, latestFirst, readingFaults, readingProperties } from './readingForm';

describe('numbers typed by hand', () => {
  it('are read with a comma, a point, spaces and a typographic minus', () => {
    expect(parseNumber('12,5')).toBe(12.5);
    expect(parseNumber('1 234.5')).toBe(1234.5);
    expect(parseNumber('−3')).toBe(-3);
  });
  it('are refused when something else is written', () => {
    for (const text of ['', 'abc', '1,2,3', '12 %', '1e9', '.5']) expect(parseNumber(text)).toBeNull();
  });
});

describe('a measure', () => {
  it('has one name whatever people write, and any other name is kept as it is', () => {
    expect(Object.fromEntries(Object.keys(names).map((written) => [written, storedName(written)]))).toEqual(names);
    expect(readingProperties({ ...emptyReading('Part', '%'), value: '34' }).indicator).toBe('share');
  });
});

describe('a share', () => {
  it('goes from 0 to 100 %, whatever it is called', () => {
    const fault = (indicator: string, value: string) => readingFaults({ ...emptyReading(indicator, '%'), value }).value;
    expect(fault('Part', '120')).toBe('inspector.fault.share');
    expect(fault('share', '-1')).toBe('inspector.fault.share');
    expect(fault('share', '100')).toBeUndefined();
    expect(fault('nps', '-40')).toBeUndefined();
  });
});

describe('durations', () => {
  it('show their two largest units', () => {
    expect(durationText(45, 'en')).toBe('45 sec');
    expect(durationText(460, 'en')).toBe('7 min 40 sec');
    expect(durationText(90_000, 'en')).toBe('1 day 1 hr');
  });
});

describe('a condition stated by the customer', () => {
  it('needs its text, a real date, a number and an indicator for its threshold', () => {
    const faults = conditionFaults({ ...emptyCondition, statedOn: '2026-02-31x', threshold: 'vite' });
    expect(Object.keys(faults).sort()).toEqual(['indicator', 'statedOn', 'text', 'threshold']);
  });
  it('comes back unchanged from its own form', () => {
    const properties = {
      text: 'On me rappelle dans l’heure',
      statedBy: 'Cliente',
      statedOn: '2026-03-01',
      indicator: 'délai',
      unit: 'h',
      comparison: 'atMost' as const,
      threshold: 1.5,
      answer: '',
    };
    const draft = draftOf({ id: 'condition:1', moment: 'moment:1', order: 'V', testimony: null, answers: [], ...properties }, ',');
    expect(draft.threshold).toBe('1,5');
    expect(conditionFaults(draft)).toEqual({});
    expect(conditionProperties(draft)).toEqual(properties);
  });
});

describe('a reading entered by hand', () => {
  it('needs a value, a whole count and a period in order', () => {
    const draft = { ...emptyReading('nps', ''), value: '', count: '2,5', from: '2026-05-01', to: '2026-04-01' };
    expect(Object.keys(readingFaults(draft)).sort()).toEqual(['count', 'to', 'value']);
  });
  it('keeps an unsaid count as nothing, not as zero', () => {
    expect(readingProperties({ ...emptyReading('nps', ''), value: '-22' })).toMatchObject({ value: -22, count: null, source: 'reported' });
  });
  it('is judged by the latest period first', () => {
    const reading = (id: string, to: string) => ({
      id,
      subject: 's',
      indicator: 'i',
      value: 1,
      source: 'measured' as const,
      unit: '',
      from: '',
      to,
      count: null,
      note: '',
      additive: false,
    });
    expect(latestFirst([reading('a', ''), reading('b', '2026-01-31'), reading('c', '2026-02-28')]).map((r) => r.id)).toEqual([
      'c',
      'b',
      'a',
    ]);
  });
});
