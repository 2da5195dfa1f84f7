import { expect, test } from 'vitest';
import fr from '../../../../i18n/fr.json';
import { translator } from '../../i18n';
import type { AgendaItem, Comment, Note, Round, Score, Tally, Workshop } from '../../types/wire';
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
  rounds: [],
  scores: [],
  decisions: [],
  journal: [],
  actions: [],
  comments: [comment('comment:1', false), comment('comment:2', true)],
  nameOf: () => 'Rappel promis',
};

test('minutes tell who came, what changed, what was written and voted, and what is still open', () => {
  const said = Object.fromEntries(
    minutesOf(facts, t, 'fr').map((part) => [part.title, part.lines.flatMap((line) => [line.text, ...(line.under ?? [])])]),
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

test('an action tells its due date, and nothing in its place', () => {
  const action = (id: string, due: string) => ({ id, text: 'SMS', owner: 'Karim', due });
  const changes = ['action:1', 'action:2'].map((id) => ({ id, change: 'added', name: 'SMS' }));
  const told = { ...facts, changes, actions: [action('action:1', ''), action('action:2', '2027-03-01')] } as never;
  const part = minutesOf(told, t, 'fr').find(({ title }) => title === 'Décisions et actions');
  expect(part?.lines.map((line) => line.text)).toEqual([
    'SMS, par Karim',
    expect.stringMatching(/^SMS, par Karim, pour le 1er mars 2027$/),
  ]);
});

test('a name cannot write Markdown into the file', () => {
  const file = markdownOf('# Un *titre*', 'Hier', [
    { title: 'Partie', lead: '', lines: [{ text: '[lien](http://x)\n## faux', under: ['<b>'] }] },
  ]);
  expect(file).toBe('# \\# Un \\*titre\\*\n\nHier\n\n## Partie\n\n- \\[lien\\](http://x) \\#\\# faux\n  - \\<b\\>\n');
});

test('notes laid down by a reveal are a change of the map', () => {
  const only = { ...facts, changes: [added('note:1', 'Je rappelle')] };
  const part = minutesOf(only, t, 'fr').find((each) => each.title === 'Ce qui a changé sur la carte');
  expect(part?.lead).toBe('');
  expect(part?.lines).toEqual([{ text: 'Notes\u00a0: 1', under: ['1 note posée sur la carte par l’écriture silencieuse'] }]);
});

// S67.2
test('minutes tell what was scored in silence, with the largest disagreement', () => {
  const round: Round = {
    id: 'round:r',
    map: 'map:m',
    name: 'Qualification',
    order: 'V',
    question: '',
    touchpoints: ['touchpoint:a'],
    paths: [],
    axes: ['cx', 'ops'],
    groups: ['Service client', 'Marketing'],
    status: 'revealed',
    revealedOn: '2026-03-12',
    participants: 3,
  };
  const score = (axis: 'cx' | 'ops', values: number[]): Score => ({
    id: `score:${axis}`,
    round: 'round:r',
    subject: 'touchpoint:a',
    axis,
    groups: ['Marketing', 'Service client', 'Service client'],
    values,
  });
  const scoring = { ...item('Notons ensemble', 'score'), round: 'round:r', status: 'waiting' as const, participants: 0 };
  const parts = minutesOf(
    { ...facts, items: [scoring], rounds: [round], scores: [score('ops', [7, 6, 7]), score('cx', [9, 2, 4])] },
    t,
    'fr',
  );
  const lines = (title: string) => parts.find((part) => part.title === title)?.lines;
  const groups = [
    t('rounds.groupMedian', { group: 'Marketing', median: '9', n: 1 }),
    t('rounds.groupMedian', { group: 'Service client', median: '3', n: 2 }),
  ].join(', ');
  expect(lines('Ordre du jour')?.[0]?.under).toEqual(['3 personnes ont participé']);
  expect(lines('Notations')).toEqual([
    {
      text: 'Notons ensemble (3 personnes ont noté)',
      under: [
        'Rappel promis · CX\u00a0: médiane 4, de 2 à 9, n\u00a0=\u00a03',
        'Rappel promis · Ops\u00a0: médiane 7, de 6 à 7, n\u00a0=\u00a03',
        `Plus grand désaccord\u00a0: Rappel promis · CX, 6 points d’écart (${groups})`,
      ],
    },
  ]);
});
