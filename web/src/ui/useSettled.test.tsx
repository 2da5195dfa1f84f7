import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { pause, useSettled } from './useSettled';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('says the last of the values that followed one another, once they pause', () => {
  const hook = renderHook(({ value }) => useSettled(value), { initialProps: { value: '1' } });
  for (const value of ['2', '3', '4']) {
    hook.rerender({ value });
    act(() => void vi.advanceTimersByTime(pause / 2));
    expect(hook.result.current).toBe('1');
  }
  act(() => void vi.advanceTimersByTime(pause));
  expect(hook.result.current).toBe('4');
});
