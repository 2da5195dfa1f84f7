import { describe, expect, it } from 'vitest';
import { isTold } from './GoalDialog';
import { type Goal, type GoalCount, isEmpty, judged } from './values';

const none: GoalCount = {
  inTime: 0,
  late: 0,
  missed: 0,
  overdue: 0,
  open: 0,
  notBegun: 0,
  recent: 0,
  share: 0,
  low: 0,
  high: 1,
  medianSeconds: null,
};
const goal = (limitSeconds: number | null): Goal => ({ limitSeconds, fromStart: false, all: none, rows: [] });

describe('what the share of a goal is of (S56.3)', () => {
  it('leaves out the cases that have not had the whole limit, and still shows them', () => {
    const count = { ...none, inTime: 3, late: 1, recent: 7 };
    expect(judged(count)).toBe(4);
    expect(isEmpty({ ...none, recent: 7 })).toBe(false);
    expect(isTold(goal(3600), 'recent')).toBe(true);
    expect(isTold(goal(3600), 'open')).toBe(false);
  });
  it('knows no limit, then nobody is too recent and open cases stand apart', () => {
    expect(isTold(goal(null), 'recent')).toBe(false);
    expect(isTold(goal(null), 'open')).toBe(true);
  });
});
