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
  it('leaves out small words, and takes one for many and many for one', () => {
    const commands = [
      entry('Ajouter des points d’interaction'),
      entry('Journaux d’événements'),
      entry('Add touchpoints'),
      entry('Studies'),
    ];
    const named = (query: string) => search(commands, query, 10).map((one) => one.label);
    for (const query of [
      'ajouter un point',
      'ajouter le point d’interaction',
      'points ajouter',
      'AJOUTER LES PTS'.replace('PTS', 'points'),
    ])
      expect(named(query)).toEqual(['Ajouter des points d’interaction']);
    expect(named('un journal')).toEqual(['Journaux d’événements']);
    expect(named('evenement')).toEqual(['Journaux d’événements']);
    expect(named('add a touchpoint')).toEqual(['Add touchpoints']);
    expect(named('the study')).toEqual(['Studies']);
    expect(named('ajouter un chemin')).toEqual([]);
  });
  it('looks for a small word when nothing else is typed', () => {
    expect(found('la')).toEqual(['Appelle l’assistance', 'Reçoit la confirmation'].slice(1));
  });
  it('puts the label that begins with the words first', () => {
    expect(found('appel')).toEqual(['Appelle l’assistance', 'Rappel']);
  });
  it('shows all when nothing is typed, up to the most', () => {
    expect(search(all, ' ', 2)).toHaveLength(2);
  });
});
