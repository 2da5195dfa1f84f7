import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { usePictureFault } from './pictureFault';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function Shown() {
  const { fault, tries, onError } = usePictureFault('/p');
  return fault ? <p>{fault}</p> : <img key={tries} src="/p" alt="A door" onError={onError} />;
}

const failsWith = async (answer: () => Promise<unknown>) => {
  vi.stubGlobal('fetch', answer);
  render(<Shown />);
  await act(async () => void fireEvent.error(screen.getByRole('img')));
};

it.each([
  [410, 'gone'],
  [404, 'absent'],
  [429, 'unloaded'],
  [500, 'unloaded'],
])('a picture whose address answers %i is %s', async (status, fault) => {
  await failsWith(() => Promise.resolve({ status }));
  expect(screen.getByText(fault)).toBeTruthy();
});

it('a picture that did not load is tried again by itself; without an answer it is not called erased', async () => {
  await failsWith(() => Promise.reject(new TypeError('offline')));
  expect(screen.getByText('unloaded')).toBeTruthy();
  await act(() => vi.advanceTimersByTimeAsync(2_000));
  expect(screen.getByRole('img')).toBeTruthy();
});
