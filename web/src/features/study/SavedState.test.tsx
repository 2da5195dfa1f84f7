import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Saved, StudySession } from '../../doc/contract';
import { StudyContext } from '../../doc/react';
import { openStudy } from '../../doc/session';
import { Signal } from '../../doc/signal';
import { setLanguage } from '../../i18n';
import { draftOf, keepOnLeaving } from './draft';
import { SavedState } from './SavedState';

const now = Date.parse('2026-01-01T00:00:10Z');

beforeAll(() => setLanguage('en'));
beforeEach(() => void vi.useFakeTimers({ now }));
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function show(first: Saved) {
  const saved = new Signal<Saved>(first);
  render(
    <StudyContext.Provider value={{ saved } as unknown as StudySession}>
      <SavedState />
    </StudyContext.Provider>,
  );
  return saved;
}

const said = () => screen.getByRole('status').textContent ?? '';

describe('what the user is told of their work', () => {
  it('is saved only when nothing waits, else how many edits wait and for how long [L24]', () => {
    const saved = show({ state: 'saved' });
    expect(said()).toBe('Saved');
    act(() => saved.set({ state: 'saving', waiting: 3, since: now }));
    expect(said()).not.toContain('Saved');
    expect(said()).toContain('3');
    act(() => saved.set({ state: 'offline', waiting: 2, since: now - 7000 }));
    act(() => vi.advanceTimersByTime(1000));
    expect(said()).toContain('2');
    expect(said()).toMatch(/\b8\b/);
  });
});

describe('leaving with work that is not saved', () => {
  it('warns, also after the study’s page was left, and does not when nothing waits [L24]', () => {
    const close = vi.fn();
    vi.stubGlobal(
      'WebSocket',
      class {
        addEventListener() {}
        close = close;
        send() {}
      },
    );
    const session = openStudy('018f0000-0000-7000-8000-000000000000', 'Ann');
    const leave = () => {
      const event = new Event('beforeunload', { cancelable: true });
      window.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(leave()).toBe(false);
    session.doc.edit('persona.add', [{ op: 'put', record: { kind: 'persona', id: 'persona:1', name: 'P', order: 'V' } as never }]);
    expect(session.saved.get()).toMatchObject({ waiting: 1 });
    expect(leave()).toBe(true);
    // Another page of the client: the edit still waits for the server.
    session.close();
    expect(leave()).toBe(true);
    expect(close).not.toHaveBeenCalled();
    openStudy('018f0000-0000-7000-8000-000000000001', 'Ann').close();
    expect(close).toHaveBeenCalledTimes(1);
  });

  it('keeps what is being written on the map, and asks [L24]', () => {
    vi.stubGlobal(
      'WebSocket',
      class {
        addEventListener() {}
        close() {}
        send() {}
      },
    );
    const session = openStudy('018f0000-0000-7000-8000-000000000002', 'Ann');
    const stop = keepOnLeaving(session.doc);
    const draft = draftOf(session.doc);
    draft.begin({ kind: 'touchpoint', record: { id: 'touchpoint:1', name: 'New point' } as never });
    render(
      <span className="map-rename-place">
        <textarea defaultValue="Calls the desk" onBlur={(event) => draft.end(event.target.value)} />
      </span>,
    );
    screen.getByRole('textbox').focus();
    const event = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(event);
    expect(session.doc.get('touchpoint', 'touchpoint:1')).toMatchObject({ name: 'Calls the desk' });
    expect(session.saved.get()).toMatchObject({ waiting: 1 });
    expect(event.defaultPrevented).toBe(true);
    stop();
  });
});
