import { describe, expect, it } from 'vitest';
import type { Comment } from '../../types/wire';
import { matching, mentionAt, partsOf } from './mentions';
import { openCounts, threadsOf } from './threads';

const comment = (id: string, at: string, parent: string | null = null, resolved = false): Comment => ({
  id: `comment:${id}`,
  subject: 'touchpoint:1',
  text: id,
  author: 'A',
  at,
  parent: parent && `comment:${parent}`,
  resolved,
});

describe('threads', () => {
  it('stand in the order in which the server took them, what it has not taken yet last', () => {
    const list = [
      comment('c', ''),
      comment('r2', '', 'a'),
      comment('a', '2026-11-22T08:00:00Z'),
      comment('r1', '2026-11-22T09:00:00Z', 'a'),
    ];
    expect(threadsOf(list).map(({ first, replies }) => [first.text, ...replies.map((reply) => reply.text)])).toEqual([
      ['a', 'r1', 'r2'],
      ['c'],
    ]);
  });

  it('are counted while they are open, answers never', () => {
    const list = [comment('a', ''), comment('b', '', null, true), comment('r', '', 'a')];
    expect([...openCounts(list)]).toEqual([['touchpoint:1', 1]]);
  });
});

describe('mentions', () => {
  it('begin at an @ after a blank, up to the caret', () => {
    expect(mentionAt('see @Cla', 8)).toEqual({ from: 4, query: 'Cla' });
    expect(mentionAt('@', 1)).toEqual({ from: 0, query: '' });
    expect(mentionAt('a@b', 3)).toBeNull();
    expect(mentionAt('@Claire\n', 8)).toBeNull();
  });

  it('offer names by the beginning of any of their words, accents aside', () => {
    const names = ['Chargé de clientèle', 'Claire Émond', 'Amine'];
    expect(matching(names, 'emo')).toEqual(['Claire Émond']);
    expect(matching(names, 'cl')).toEqual(['Chargé de clientèle', 'Claire Émond']);
    expect(matching(names, 'amine')).toEqual([]);
  });

  it('are shown by the longest name that fits, and nothing of the text is lost', () => {
    const parts = partsOf('@Claire Émond and @Claire, a@b @nobody', ['Claire', 'Claire Émond', '']);
    expect(parts.filter((part) => part.mention).map((part) => part.text)).toEqual(['@Claire Émond', '@Claire']);
    expect(parts.map((part) => part.text).join('')).toBe('@Claire Émond and @Claire, a@b @nobody');
  });
});
