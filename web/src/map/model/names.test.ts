import { describe, expect, it } from 'vitest';
import { hyphensOf } from './hyphens';
import { breakName, leastText, smallMeasures, smallName, stepOf, widthOf } from './names';

const card = { width: 140, height: 64, top: 0 };
const parted = (word: string) => {
  const places = [0, ...hyphensOf(word), word.length];
  return places.slice(1).map((at, i) => word.slice(places[i], at));
};

const zooms = Array.from({ length: 37 }, (_, at) => (33 + at) / 100);
const names = [
  'Souscription en ligne',
  'Renouvellement',
  'Appel dès la signature chez le notaire',
  'Activation à distance',
  'Anticonstitutionnellement votre',
  'Complaint acknowledged within two days',
  'Wwwwwwwwwwwwwwwwwwwwwwwwwwwwww',
  'Suivi',
];

describe('Names on small cards', () => {
  it('never stand under 9 px on the screen, and grow by a tenth at most before they are broken anew', () => {
    for (const zoom of zooms) {
      const step = stepOf(zoom);
      const size = smallMeasures(step).size * zoom;
      expect(size).toBeGreaterThanOrEqual(leastText - 1e-9);
      expect(size).toBeLessThanOrEqual(leastText * 1.13);
    }
    expect([0.32, 0.7, 1].map(stepOf)).toEqual([0, 0, 0]);
  });

  it('stay inside their card at any zoom, with what stands under them', () => {
    for (const name of names)
      for (const zoom of zooms) {
        const step = stepOf(zoom);
        const { lines, room } = smallName(name, card, step);
        const { size, line, left, top } = smallMeasures(step);
        for (const each of lines) expect(left + widthOf(each) * size, `${each} at ${zoom}`).toBeLessThanOrEqual(card.width);
        const under = { none: 0, strip: 3, row: 11 }[room] / step;
        expect(top + lines.length * line + under, `${name} at ${zoom}`).toBeLessThanOrEqual(card.height);
        expect(lines.length).toBeLessThanOrEqual(3);
      }
  });

  it('say the whole name where there is room for it, and all that fits of it elsewhere', () => {
    for (const name of names)
      for (const zoom of zooms) {
        const { lines, cut } = smallName(name, card, stepOf(zoom));
        const told = lines.join('').replaceAll(/[- …]/g, '');
        expect(name.replaceAll(/[- ]/g, '').startsWith(told), `${name}: ${lines.join('|')}`).toBe(true);
        expect(cut).toBe(lines.at(-1)?.endsWith('…'));
        if (!cut) expect(told).toBe(name.replaceAll(/[- ]/g, ''));
      }
  });

  it('are two lines of a card of 64 at 42 %, three with more zoom; a higher card has room for its icon', () => {
    const long = 'Appel dès la signature chez le notaire';
    expect(smallName(long, card, 0.42).lines).toHaveLength(2);
    expect(smallName(long, card, 0.5).lines).toHaveLength(3);
    expect(smallName('Suivi de conso', card, 0.42).room).toBe('strip');
    expect(smallName('Suivi', { ...card, height: 100 }, 0.42).room).toBe('row');
  });

  it('are broken at spaces first, then where a syllable ends', () => {
    expect(breakName('Souscription en ligne', 7, 3).lines).toEqual(['Souscription', 'en ligne']);
    expect(breakName('Souscription en ligne', 5, 3).lines).toEqual(['Souscrip-', 'tion en', 'ligne']);
    expect(breakName('SMS «\u00a0en route\u00a0»', 6, 3).lines).toEqual(['SMS «\u00a0en', 'route\u00a0»']);
    expect(breakName('Rendez-vous', 5, 2).lines).toEqual(['Rendez-', 'vous']);
  });

  it('end with an ellipsis after a word, not after a letter or a small word', () => {
    expect(breakName('Contrôle de la conformité du dossier', 6, 2).lines.at(-1)).toBe('la confor…');
    expect(breakName('Réponse à la lettre', 6.3, 1).lines).toEqual(['Réponse…']);
  });

  it('of one letter after another that no line holds are cut, not lost', () => {
    expect(breakName('X'.repeat(12), 3, 6).lines.join('')).toBe('X'.repeat(12));
    expect(breakName('', 3, 3)).toEqual({ lines: [], cut: false });
  });

  it('break words of both languages where they are spoken', () => {
    const words = ['Renouvellement', 'Souscription', 'Réclamation', 'prélèvement', 'settlement', 'complaint'];
    expect(words.map(parted)).toEqual([
      ['Renou', 'vel', 'le', 'ment'],
      ['Sous', 'crip', 'tion'],
      ['Récla', 'ma', 'tion'],
      ['pré', 'lè', 've', 'ment'],
      ['set', 'tle', 'ment'],
      ['com', 'plaint'],
    ]);
    expect(hyphensOf('table')).toEqual([]);
    expect(hyphensOf('rendez-vous')).toContain(7);
  });

  it('never leave a letter or two of a word on a line of their own', () => {
    expect(breakName('Demande de pièce', 4.3, 2)).toEqual({ lines: ['Deman…', 'de pièce'], cut: true });
  });
});
