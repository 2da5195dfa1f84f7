import { render, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { setLanguage } from '../../i18n';
import type { Workshop } from '../../types/wire';
import type { Invitation } from './http';
import { Sheet } from './Sheet';

afterEach(() => vi.restoreAllMocks());

it('is printed once, when its code is drawn, with all that leads in, and goes afterwards', async () => {
  await setLanguage('fr');
  const print = vi.fn(() => expect(document.querySelector('.poster path')?.getAttribute('d')).toMatch(/^M/));
  vi.stubGlobal('print', print);
  const printed = vi.fn();
  const workshop = { id: 'workshop:1', name: 'Atelier pilote' } as Workshop;
  const invitation = { code: '284373', expires: '2026-12-01T10:00:00Z' } as Invitation;
  const { rerender } = render(
    <Sheet workshop={workshop} invitation={invitation} link="http://192.0.2.2:5081/join#word" printed={printed} />,
  );
  await waitFor(() => expect(print).toHaveBeenCalledTimes(1));
  const text = document.querySelector('.poster')?.textContent ?? '';
  for (const said of ['Atelier pilote', '284 373', 'http://192.0.2.2:5081/join']) expect(text).toContain(said);
  // The word is in the square alone: who reads the sheet over a shoulder types the code.
  expect(text).not.toContain('#word');
  rerender(<Sheet workshop={{ ...workshop }} invitation={invitation} link="http://192.0.2.2:5081/join#word" printed={printed} />);
  expect(print).toHaveBeenCalledTimes(1);
  window.dispatchEvent(new Event('afterprint'));
  expect(printed).toHaveBeenCalledTimes(1);
});
