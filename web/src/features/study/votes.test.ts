import { expect, test } from 'vitest';
import { revealedVotes, shownVote, votesOnCards } from './votes';

const all = {
  workshop: [
    { id: 'workshop:1', map: 'map:m', openedFrom: 3 },
    { id: 'workshop:2', map: 'map:m', openedFrom: 9 },
    { id: 'workshop:3', map: 'map:other', openedFrom: 20 },
  ],
  agenda: [
    { id: 'agenda:old', workshop: 'workshop:1', order: 'z', kind: 'vote', status: 'revealed', name: 'Old' },
    { id: 'agenda:early', workshop: 'workshop:2', order: 'a', kind: 'vote', status: 'revealed', name: 'Early' },
    { id: 'agenda:late', workshop: 'workshop:2', order: 'b', kind: 'vote', status: 'revealed', name: 'Late' },
    { id: 'agenda:open', workshop: 'workshop:2', order: 'c', kind: 'vote', status: 'open', name: 'Open' },
    { id: 'agenda:other', workshop: 'workshop:3', order: 'a', kind: 'vote', status: 'revealed', name: 'Elsewhere' },
  ],
  moment: [{ id: 'moment:1', touchpoint: 'touchpoint:a' }],
  condition: [{ id: 'condition:1', moment: 'moment:1' }],
  mark: [{ id: 'mark:1', subject: 'touchpoint:a' }],
  note: [
    { id: 'note:loose', touchpoint: null },
    { id: 'note:read', touchpoint: 'touchpoint:b' },
  ],
  tally: [
    ['agenda:late', 'touchpoint:a', 1],
    ['agenda:late', 'condition:1', 2],
    ['agenda:late', 'mark:1', 3],
    ['agenda:late', 'path:1', 5],
    ['agenda:open', 'touchpoint:a', 9],
    ['agenda:old', 'touchpoint:b', 7],
    ['agenda:early', 'note:loose', 4],
    ['agenda:early', 'note:read', 2],
    ['agenda:early', 'touchpoint:b', 1],
  ].map(([item, subject, votes], at) => ({ id: `tally:${at}`, item, subject, votes, voters: 1 })),
};
const doc = { all: (kind: keyof typeof all) => all[kind] } as never;

test('S61.2: the last vote revealed is shown, or the one chosen, or none', () => {
  expect(revealedVotes(doc, 'map:m').map((item) => item.id)).toEqual(['agenda:late', 'agenda:early', 'agenda:old']);
  expect(shownVote(doc, 'map:m', null)?.id).toBe('agenda:late');
  expect(shownVote(doc, 'map:m', 'agenda:old')?.id).toBe('agenda:old');
  expect(shownVote(doc, 'map:m', 'agenda:open')?.id).toBe('agenda:late');
  expect(shownVote(doc, 'map:m', '')).toBeNull();
});

test('S61.2: a card has its own votes and those of its conditions and marks; nothing of a vote that is open', () => {
  expect([...votesOnCards(doc, 'map:m', null)]).toEqual([['touchpoint:a', { count: 6, name: 'Late' }]]);
  expect([...votesOnCards(doc, 'map:m', 'agenda:old')]).toEqual([['touchpoint:b', { count: 7, name: 'Old' }]]);
});

test('S61.2: a note on the map has its own votes; those of a note read on a card are the card’s', () => {
  expect([...votesOnCards(doc, 'map:m', 'agenda:early')]).toEqual([
    ['note:loose', { count: 4, name: 'Early' }],
    ['touchpoint:b', { count: 3, name: 'Early' }],
  ]);
});
