import { describe, expect, it } from 'vitest';
import type { LogMapping } from './http';
import { draftOf, mappingFaults, mappingOf, nameOf, xesFaults } from './mapping';

const detected: LogMapping = {
  case: 'client',
  activity: 'étape',
  time: 'quand',
  channel: null,
  resource: null,
  lifecycle: 'transition',
  outcome: null,
  scores: ['nps'],
  scoreKinds: {},
  keepLifecycles: ['complete'],
  timeFormat: 'dmy',
  separator: ';',
  culture: 'fr-FR',
  timeZone: 'Europe/Paris',
  ties: 'file-order',
};

describe('the mapping of a log', () => {
  it('goes back as it was detected when nothing is changed', () => {
    expect(mappingFaults(draftOf(detected))).toEqual({});
    expect(mappingOf(draftOf(detected))).toEqual(detected);
  });
  it('[S63.3] says what kind of score a column is, and only of columns that are scores', () => {
    const draft = { ...draftOf(detected), scores: ['Note /10'], kinds: { 'Note /10': 'nps', nps: 'other' } as const };
    expect(mappingOf(draft).scoreKinds).toEqual({ 'Note /10': 'nps' });
    expect(draftOf(mappingOf(draft)).kinds).toEqual({ 'Note /10': 'nps' });
  });
  it('needs a case, an activity, a time and a separator when nothing was detected', () => {
    expect(Object.keys(mappingFaults(draftOf(null))).sort()).toEqual(['activity', 'case', 'separator', 'time']);
  });
  it('refuses one column for the case and the time', () => {
    const draft = draftOf(detected);
    expect(mappingFaults({ ...draft, columns: { ...draft.columns, time: 'client' } })).toEqual({ time: 'logs.fault.sameColumn' });
  });
  it('refuses a separator that is a quote, a line end or two characters', () => {
    for (const separator of ['"', '\n', '::', 'é']) {
      expect(mappingFaults({ ...draftOf(detected), separator })).toEqual({ separator: 'logs.fault.separator' });
    }
  });
  it('[S63.3] keeps eight scores of a XES log, and says so of a ninth', () => {
    const scores = Array.from({ length: 9 }, (_, at) => `n${at}`);
    expect(xesFaults({ ...draftOf(null), scores: scores.slice(1) })).toEqual({});
    expect(xesFaults({ ...draftOf(null), scores })).toEqual({ scores: 'logs.fault.scores' });
  });
});

describe('the name of a log', () => {
  it('is its file without the endings', () => {
    expect(nameOf('appels 2026.csv.gz')).toBe('appels 2026');
    expect(nameOf('journal.v2.xes')).toBe('journal.v2');
  });
});
