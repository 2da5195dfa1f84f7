import { beforeEach, describe, expect, it } from 'vitest';
import type { Comment } from '../../types/wire';
import { keepSeen, mentionsOf, seenBy } from './seen';

const comment = (id: string, text: string, more: Partial<Comment> = {}): Comment => ({
  id: `comment:${id}`,
  subject: 'map:1',
  text,
  author: 'Claire',
  at: `2026-04-0${id}T08:00:00Z`,
  parent: null,
  resolved: false,
  ...more,
});

describe('who is named', () => {
  beforeEach(() => localStorage.clear());
  it('is told of what others wrote, the newest first, until the thread is settled', () => {
    const all = [
      comment('1', '@Amine, vrai ?'),
      comment('2', 'Oui @Amine', { parent: 'comment:3' }),
      comment('3', 'Réglé', { resolved: true }),
      comment('4', '@Amine encore', { author: 'Amine' }),
      comment('5', 'et toi, @Amine ?'),
    ];
    expect(mentionsOf(all, 'Amine', ['Claire']).map((each) => each.id)).toEqual(['comment:5', 'comment:1']);
  });
  it('is not the one whose longer name was meant', () => {
    expect(mentionsOf([comment('1', '@Amine Haddad, vrai ?')], 'Amine', ['Amine Haddad'])).toEqual([]);
  });
  it('has seen what was opened, by name, also after what the storage cannot read', () => {
    localStorage.setItem('parcours.mentions.Amine', '{broken');
    expect([...seenBy('Amine')]).toEqual([]);
    keepSeen('Amine', ['comment:1']);
    keepSeen('Amine', ['comment:2', 'comment:1']);
    expect([...seenBy('Amine')]).toEqual(['comment:2', 'comment:1']);
    expect([...seenBy('Claire')]).toEqual([]);
  });
});
