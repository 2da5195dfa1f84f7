import { expect, test } from 'vitest';
import type { Tally } from '../../types/wire';
import { agendaOf, clockText, type lengths, purposes, ranked, secondsLeft } from './model';

test('the prepared agendas last what their names say', () => {
  const total = (length: (typeof lengths)[number]) =>
    purposes.map((purpose) => agendaOf(purpose, length).reduce((sum, each) => sum + each.minutes, 0));
  expect(total('short')).toEqual([90, 90, 90]);
  expect(total('half')).toEqual([210, 210, 210]);
  expect(total('two')).toEqual([240, 240, 240]);
});

test('each agenda has silence before a vote', () => {
  for (const purpose of purposes) {
    const kinds = agendaOf(purpose, 'short').map((each) => each.kind);
    expect(kinds.indexOf('vote')).toBeGreaterThan(kinds.findIndex((kind) => kind === 'write' || kind === 'score'));
  }
});

test('the timer runs by the clock it is given, and stands while it is paused', () => {
  const start = Date.parse('2026-03-12T08:00:00Z');
  expect(secondsLeft({ timerAt: '2026-03-12T08:00:00Z', timerSeconds: 600 }, start + 90_000)).toBe(510);
  expect(secondsLeft({ timerAt: '', timerSeconds: 600 }, start + 90_000)).toBe(600);
  expect(secondsLeft({ timerAt: '', timerSeconds: null }, start)).toBeNull();
  expect([clockText(605), clockText(-42), clockText(0)]).toEqual(['10:05', '−0:42', '0:00']);
});

test('equal votes share a rank', () => {
  const tally = (id: string, votes: number): Tally => ({ id, item: 'i', subject: `note:${id}`, votes, voters: 1 });
  expect(
    ranked([tally('a', 2), tally('b', 5), tally('c', 2), { ...tally('d', 9), item: 'other' }], 'i').map(({ id, rank }) => [id, rank]),
  ).toEqual([
    ['b', 1],
    ['a', 2],
    ['c', 2],
  ]);
});
