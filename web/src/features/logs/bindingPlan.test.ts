import { describe, expect, it } from 'vitest';
import { bindingOf, confirmOps, countOf, keyOf, rowsOf } from './bindingPlan';
import type { ActivityItem } from './http';

const item = (activity: string, events: number, score = 0, channel = ''): ActivityItem => ({
  activity,
  channel,
  events,
  cases: events,
  touchpoint: null,
  suggestions: score > 0 ? [{ touchpoint: `touchpoint:${activity}`, score }] : [],
});
const binding = (id: string, activity: string, touchpoint: string, channel = '', source = '') => ({
  id,
  activity,
  touchpoint,
  channel,
  source,
});
const none = new Map<string, string | null>();
const counter = () => {
  let n = 0;
  return () => `binding:${++n}`;
};

describe('the binding of an activity', () => {
  it('is the one of its channel before the one of all channels, and never of another log', () => {
    const all = [binding('b1', 'appel', 't1'), binding('b2', 'appel', 't2', 'téléphone'), binding('b3', 'appel', 't3', '', 'autre')];
    expect(bindingOf(item('appel', 1, 0, 'téléphone'), all, 'mien')?.id).toBe('b2');
    expect(bindingOf(item('appel', 1, 0, 'chat'), all, 'mien')?.id).toBe('b1');
    expect(bindingOf(item('appel', 1), [all[2] as (typeof all)[0]], 'mien')).toBeNull();
  });
});

describe('the plan of bindings', () => {
  it('preselects a likely touchpoint and counts nothing before it is confirmed', () => {
    const rows = rowsOf([item('a', 60, 0.9), item('b', 40, 0.2)], [], 'log', none);
    expect(rows.map((row) => row.shown)).toEqual(['touchpoint:a', null]);
    expect(countOf(rows)).toMatchObject({ events: 100, bound: 0, proposed: 1 });
  });
  it('confirms all: puts the proposed, leaves the unlikely alone', () => {
    const rows = rowsOf([item('a', 60, 0.9), item('b', 40, 0.2)], [], 'log', none);
    expect(confirmOps(rows, [], 'log', counter())).toEqual([
      { op: 'put', record: { id: 'binding:1', touchpoint: 'touchpoint:a', activity: 'a', channel: '', source: '' } },
    ]);
  });
  it('changes a binding in place and removes one that is left unbound', () => {
    const all = [binding('b1', 'a', 't1'), binding('b2', 'b', 't2')];
    const items = [item('a', 60), item('b', 40)];
    const choices = new Map([
      [keyOf(items[0] as ActivityItem), 't9'],
      [keyOf(items[1] as ActivityItem), null],
    ]);
    const rows = rowsOf(items, all, 'log', choices);
    expect(confirmOps(rows, all, 'log', counter())).toEqual([
      { op: 'patch', id: 'b1', set: { touchpoint: 't9' } },
      { op: 'remove', id: 'b2' },
    ]);
  });
  it('does not touch the binding of all channels when one channel is bound elsewhere', () => {
    const all = [binding('b1', 'a', 't1')];
    const one = item('a', 60, 0, 'chat');
    const rows = rowsOf([one], all, 'log', new Map([[keyOf(one), 't2']]));
    expect(confirmOps(rows, all, 'log', counter())).toMatchObject([{ op: 'put', record: { channel: 'chat', touchpoint: 't2' } }]);
  });
  it('has nothing to do once everything is confirmed', () => {
    const all = [binding('b1', 'a', 't1')];
    expect(confirmOps(rowsOf([item('a', 60, 0.9)], all, 'log', none), all, 'log', counter())).toEqual([]);
  });
});
