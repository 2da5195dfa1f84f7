import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { StudySession } from '../../doc/contract';
import { StudyContext } from '../../doc/react';
import { EditableText } from './EditableText';

afterEach(cleanup);

const none: readonly never[] = [];
const somebody = { client: 'b', name: 'Camille', color: 2, map: null, x: null, y: null, selection: [], view: null };

function show(required = false, editing: string | null = null) {
  const guests = [{ ...somebody, editing }];
  const commit = vi.fn();
  const present = vi.fn();
  render(
    <StudyContext.Provider value={{ present, guests: { get: () => guests, subscribe: () => () => undefined } } as unknown as StudySession}>
      <EditableText id="touchpoint:1" label="Nom" value="Appelle" commit={commit} required={required} />
    </StudyContext.Provider>,
  );
  return { commit, present, field: screen.getByLabelText<HTMLInputElement>('Nom') };
}

describe('a text edited in place', () => {
  it('is kept once by Enter, and the others see who edits', async () => {
    const { commit, present, field } = show();
    await userEvent.type(field, ' le service{Enter}');
    expect(commit.mock.calls).toEqual([['Appelle le service']]);
    expect(present.mock.calls).toEqual([[{ editing: 'touchpoint:1#name' }], [{ editing: null }]]);
  });
  it('says who else writes in it, and not who writes elsewhere', () => {
    show(false, 'touchpoint:1#name');
    expect(screen.getByRole('status')).toBeTruthy();
    cleanup();
    show(false, 'touchpoint:1#description');
    expect(screen.queryByRole('status')).toBeNull();
  });
  it('is left alone by who only looked, whatever somebody else wrote meanwhile', async () => {
    const commit = vi.fn();
    const text = (value: string) => (
      <StudyContext.Provider
        value={{ present: vi.fn(), guests: { get: () => none, subscribe: () => () => undefined } } as unknown as StudySession}
      >
        <EditableText id="touchpoint:1" label="Nom" value={value} commit={commit} />
      </StudyContext.Provider>
    );
    const { rerender } = render(text('Appelle'));
    await userEvent.click(screen.getByLabelText('Nom'));
    rerender(text('Appelle le service'));
    await userEvent.tab();
    expect(commit).not.toHaveBeenCalled();
  });
  it('comes back as it was by Escape', async () => {
    const { commit, field } = show();
    await userEvent.type(field, ' autre{Escape}');
    expect(commit).not.toHaveBeenCalled();
    expect(field.value).toBe('Appelle');
  });
  it('is not emptied when a name is needed', async () => {
    const { commit, field } = show(true);
    await userEvent.clear(field);
    await userEvent.tab();
    expect(commit).not.toHaveBeenCalled();
    expect(field.value).toBe('Appelle');
  });
  it('[S8.1] is asked to be kept, and is no longer written in, when its path is locked meanwhile', async () => {
    const [commit, present] = [vi.fn(), vi.fn()];
    const text = (locked: boolean) => (
      <StudyContext.Provider value={{ present, guests: { get: () => none, subscribe: () => () => undefined } } as unknown as StudySession}>
        <EditableText id="path:1" label="Nom" value="Attendu" commit={commit} readOnly={locked} />
      </StudyContext.Provider>
    );
    const { rerender } = render(text(false));
    const field = screen.getByLabelText<HTMLInputElement>('Nom');
    await userEvent.type(field, ' et su');
    rerender(text(true));
    await userEvent.tab();
    expect(commit.mock.calls).toEqual([['Attendu et su']]);
    expect(present).toHaveBeenLastCalledWith({ editing: null });
    expect(field.value).toBe('Attendu');
    // Who only reads it begins nothing, and leaves nothing behind.
    await userEvent.click(field);
    await userEvent.tab();
    expect([commit.mock.calls.length, present.mock.calls.length]).toEqual([1, 2]);
  });
  it('is given up by Escape also when its path is locked meanwhile', async () => {
    const commit = vi.fn();
    const text = (locked: boolean) => (
      <StudyContext.Provider
        value={{ present: vi.fn(), guests: { get: () => none, subscribe: () => () => undefined } } as unknown as StudySession}
      >
        <EditableText id="path:1" label="Nom" value="Attendu" commit={commit} readOnly={locked} />
      </StudyContext.Provider>
    );
    const { rerender } = render(text(false));
    const field = screen.getByLabelText<HTMLInputElement>('Nom');
    await userEvent.type(field, ' et su');
    rerender(text(true));
    await userEvent.keyboard('{Escape}');
    expect([commit.mock.calls.length, field.value]).toEqual([0, 'Attendu']);
  });
});
