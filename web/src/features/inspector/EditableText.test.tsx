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
});
