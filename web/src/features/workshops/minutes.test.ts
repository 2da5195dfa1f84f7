import { expect, test } from 'vitest';
import fr from '../../../../i18n/fr.json';
import { translator } from '../../i18n';
import type { AgendaItem, Comment, Note, Tally, Workshop } from '../../types/wire';
import { type Facts, markdownOf, minutesOf } from './minutes';

const t = translator('fr', fr);
const workshop: Workshop = {
  id: 'workshop:w',
  map: 'map:m',
  name: 'Atelier',
  order: 'V',
  purpose: 'model',
  on: '',
  preparation: '',
  status: 'closed',
  openedAt: '2026-03-12T08:00:00Z',
  closedAt: '2026-03-12T09:30:00Z',
  openedFrom: 3,
  closedWith: 9,
  current: null,
  timerAt: '',
  timerSeconds: null,
  frozen: false,
};
const item = (id: string, kind: AgendaItem['kind']): AgendaItem => ({
  id,
  workshop: 'workshop:w',
  name: id,
  order: 'V',
  kind,
  minutes: 10,
  instruction: '',
  budget: 3,
  subjects: [],
  round: null,
  status: 'revealed',
  participants: 2,
});
const note = (id: string, text: string, touchpoint: string | null = null): Note => ({
  id,
  map: 'map:m',
  text,
  order: 'V',
  stage: null,
  lane: null,
  hue: 'yellow',
  item: 'agenda:write',
  touchpoint,
});
const comment = (id: string, resolved: boolean): Comment => ({
  id,
  subject: 'touchpoint:a',
  text: `Pourquoi ${id}`,
  author: 'Léa',
  at: '',
  parent: null,
  resolved,
});
const tally: Tally = { id: 'tally:1', item: 'agenda:vote', subject: 'touchpoint:a', votes: 4, voters: 2 };
const added = (id: string, name: string | null) => ({
  id,
  change: 'added' as const,
  name,
  map: 'map:m',
  shownBy: '',
  shownName: null,
  properties: [],
});
const facts: Facts = {
  workshop,
  mapName: 'Carte',
  items: [item('agenda:write', 'write'), item('agenda:vote', 'vote')],
  participants: [
    { id: '1', name: 'Léa', part: 'Service client', guest: false, here: true },
    { id: '2', name: 'Noé', part: '', guest: false, here: false },
    { id: '3', name: 'Ines', part: 'Marketing', guest: false, here: false },
    { id: '4', name: 'inès b.', part: '', guest: true, here: true, is: '3' },
  ],
  changes: [
    added('touchpoint:a', 'Rappel promis'),
    added('note:1', 'Je rappelle'),
    added('note:moved', 'Posée à la main'),
    added('comment:1', null),
    added('comment:2', null),
    added('note:q', 'Qui rappelle ?'),
  ],
  tallies: [tally, { ...tally, id: 'tally:2', item: 'agenda:else' }],
  notes: [
    note('note:1', 'Je rappelle', 'touchpoint:a'),
    note('note:q', 'Qui rappelle ?'),
    { ...note('note:moved', 'Posée à la main'), item: null },
  ],
  decisions: [],
  journal: [],
  actions: [],
  comments: [comment('comment:1', false), comment('comment:2', true)],
  nameOf: () => 'Rappel promis',
};

test('minutes tell who came, what changed, what was written and voted, and what is still open', () => {
  const said = Object.fromEntries(
    minutesOf(facts, t).map((part) => [part.title, part.lines.flatMap((line) => [line.text, ...(line.under ?? [])])]),
  );
  expect(said.Participants).toEqual(['Présents (2)\u00a0: Léa (Service client), Ines (Marketing)', 'Conviés, non venus (1)\u00a0: Noé']);
  expect(said['Ce qui a changé sur la carte']).toEqual([
    'Points d’interaction\u00a0: 1',
    'Ajouts (1)\u00a0: Rappel promis',
    'Notes\u00a0: 3',
    '2 notes posées sur la carte par l’écriture silencieuse',
    '1 note ajoutée',
  ]);
  expect(said.Votes?.[1]).toBe('1. Rappel promis\u00a0: 4 voix, 2 personnes');
  expect(said['Ce qui a été écrit']).toEqual(['agenda:write', 'Je rappelle → Rappel promis', 'Qui rappelle ?']);
  expect(said['Questions ouvertes']).toEqual(['Pourquoi comment:1 (Léa)', 'Qui rappelle ?']);
  expect(said['Décisions et actions']).toEqual([]);
});

test('a name cannot write Markdown into the file', () => {
  const file = markdownOf('# Un *titre*', 'Hier', [
    { title: 'Partie', lead: '', lines: [{ text: '[lien](http://x)\n## faux', under: ['<b>'] }] },
  ]);
  expect(file).toBe('# \\# Un \\*titre\\*\n\nHier\n\n## Partie\n\n- \\[lien\\](http://x) \\#\\# faux\n  - \\<b\\>\n');
});

test('notes laid down by a reveal are a change of the map', () => {
  const only = { ...facts, changes: [added('note:1', 'Je rappelle')] };
  const part = minutesOf(only, t).find((each) => each.title === 'Ce qui a changé sur la carte');
  expect(part?.lead).toBe('');
  expect(part?.lines).toEqual([{ text: 'Notes\u00a0: 1', under: ['1 note posée sur la carte par l’écriture silencieuse'] }]);
});
