import { describe, expect, it } from 'vitest';
import type { Condition, ProgressAction, Reading } from '../../types/wire';
import { chainOf, effectOf, judge, keeps } from './model';

const condition = {
  id: 'condition:1',
  moment: 'moment:1',
  text: 'In an hour',
  indicator: 'delay',
  comparison: 'atMost',
  threshold: 60,
  answer: '',
  answers: [],
} as unknown as Condition;

const reading = (id: string, to: string, value: number) =>
  ({ id, subject: 'condition:1', indicator: 'delay', to, from: '', value }) as Reading;
const action = (change: Partial<ProgressAction>) =>
  ({
    id: 'action:1',
    text: 'Call back',
    status: 'done',
    doneOn: '',
    result: null,
    indicator: '',
    conditions: ['condition:1'],
    ...change,
  }) as ProgressAction;
const early = reading('reading:1', '2026-01-31', 90);
const late = reading('reading:2', '2026-06-30', 30);

describe('the verdict of one reading', () => {
  it('[S11.3] is the server’s', () => {
    expect(judge(condition, early)).toBe('broken');
    expect(judge(condition, reading('r', '', 56))).toBe('atRisk');
    expect(judge(condition, late)).toBe('kept');
    expect(judge({ ...condition, comparison: 'atLeast' }, early)).toBe('kept');
    expect(judge({ ...condition, threshold: null }, early)).toBe('unknown');
    expect(judge(condition, null)).toBe('unknown');
  });
});

describe('the result of an action', () => {
  it('[S40.1] is the reading after the day it is in effect, or the one that is named', () => {
    const both = [late, early];
    expect(effectOf(action({ doneOn: '2026-03-31' }), condition, both)).toMatchObject({
      before: early,
      after: late,
      beforeVerdict: 'broken',
      afterVerdict: 'kept',
    });
    expect(effectOf(action({}), condition, both)).toMatchObject({ before: late, after: null, afterVerdict: 'unknown' });
    expect(effectOf(action({ result: early.id }), condition, both)).toMatchObject({ before: late, after: early });
    expect(effectOf(action({ doneOn: '2026-07-01' }), condition, both)).toMatchObject({ before: late, after: null });
  });
});

describe('an action with an indicator of its own', () => {
  it('[S40.1] is told by readings of that indicator, which the condition does not judge', () => {
    const rate = { ...reading('reading:3', '2026-07-31', 95), indicator: 'Rate' };
    const told = effectOf(action({ indicator: 'rate', doneOn: '2026-03-31' }), condition, [early, late, rate]);
    expect(told).toMatchObject({ before: null, after: rate, afterVerdict: 'unknown' });
  });
});

describe('a measure with names in two languages', () => {
  it('[S40.1] tells the result under any of them, and the condition judges it', () => {
    const told = effectOf(action({ indicator: 'Délai', doneOn: '2026-03-31' }), { ...condition, indicator: 'délai' }, [early, late]);
    expect(told).toMatchObject({ before: early, after: late, beforeVerdict: 'broken', afterVerdict: 'kept' });
  });
});

describe('the chain of a condition', () => {
  const none = { answers: [], actions: [], readings: [] };
  it('says which links are missing', () => {
    expect(chainOf(condition, none).has).toEqual({ metric: true, answer: false, action: false, result: false });
    expect(chainOf({ ...condition, answer: 'Night desk' }, none).has.answer).toBe(true);
    const whole = chainOf(condition, { answers: [], actions: [action({ doneOn: '2026-03-31' })], readings: [early, late] });
    expect(whole).toMatchObject({ verdict: 'kept', latest: late, has: { action: true, result: true } });
    expect(keeps('answer', whole)).toBe(true);
    const kept = chainOf(condition, { ...none, readings: [late] });
    expect([kept.has.action, keeps('action', kept), keeps('result', kept)]).toEqual([false, false, false]);
    expect(keeps('action', whole)).toBe(false);
  });
  it('does not count an action that was dropped', () => {
    expect(chainOf(condition, { ...none, actions: [action({ status: 'dropped' })] }).has.action).toBe(false);
    expect(keeps('broken', chainOf(condition, { ...none, readings: [early] }))).toBe(true);
  });
});
