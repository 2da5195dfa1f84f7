import { describe, expect, it } from 'vitest';
import type { InboxItem } from './http';
import { groupsOf, shelfOf } from './useInbox';

const item = (id: string, group: string | null = null, status: InboxItem['observation']['status'] = 'new'): InboxItem => ({
  observation: {
    id,
    study: 's',
    link: 'l',
    map: null,
    place: null,
    placeName: '',
    kind: 'idea',
    site: '',
    name: '',
    at: '2026-11-30T08:00:00Z',
    group,
    status,
    review: null,
  },
  text: status === 'erased' ? null : id,
  open: status === 'new',
});

describe('the inbox', () => {
  it('shows each observation once, those of a group under their head', () => {
    const groups = groupsOf([item('a'), item('b', 'a'), item('c'), item('d', 'a')]);
    expect(groups.map(({ head, members }) => [head.text, members.map((each) => each.text)])).toEqual([
      ['a', ['b', 'd']],
      ['c', []],
    ]);
  });

  it('keeps one whose head is not there', () => {
    expect(groupsOf([item('b', 'gone')]).map(({ head }) => head.text)).toEqual(['b']);
  });

  it('puts an erased one aside, and one whose mark is gone back among the new', () => {
    expect(shelfOf(item('a', null, 'erased'))).toBe('aside');
    expect(shelfOf({ ...item('a', null, 'reviewed'), open: true })).toBe('new');
    expect(shelfOf(item('a', null, 'reviewed'))).toBe('reviewed');
  });
});
