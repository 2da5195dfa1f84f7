import { describe, expect, it } from 'vitest';
import { changed } from './changed';

describe('what a form changed', () => {
  it('is what differs from the record as it was opened, lists by their items', () => {
    const opened = { text: 'a', status: 'planned', days: [1, 2], result: null };
    expect(changed(opened, { text: 'b', status: 'planned', days: [1, 2], result: null })).toEqual({ text: 'b' });
    expect(changed(opened, { ...opened })).toEqual({});
  });
});
