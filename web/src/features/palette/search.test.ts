import { describe, expect, it } from 'vitest';
import { type Entry, search } from './search';

const entry = (label: string, hint = ''): Entry => ({ id: label, label, hint, group: '', run: () => undefined });
const all = [
  entry('Appelle l’assistance', 'Demander de l’aide'),
  entry('Reçoit la confirmation'),
  entry('Découvrir', 'Étape'),
  entry('Rappel'),
  entry('Œuvre'),
];
const found = (query: string) => search(all, query, 10).map((one) => one.label);

describe('the search of the palette', () => {
  it('does not care for accents, case or the kind of apostrophe', () => {
    expect(found('decouv')).toEqual(['Découvrir']);
    expect(found('RECOIT')).toEqual(['Reçoit la confirmation']);
    expect(found("l'assist")).toEqual(['Appelle l’assistance']);
    expect(found('oeuv')).toEqual(['Œuvre']);
  });
  it('finds every word, in any order, in the label or the hint', () => {
    expect(found('aide appelle')).toEqual(['Appelle l’assistance']);
    expect(found('aide confirmation')).toEqual([]);
  });
  it('puts the label that begins with the words first', () => {
    expect(found('appel')).toEqual(['Appelle l’assistance', 'Rappel']);
  });
  it('shows all when nothing is typed, up to the most', () => {
    expect(search(all, ' ', 2)).toHaveLength(2);
  });
});
