import { render, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { StudySession } from '../../doc/contract';
import { StudyContext } from '../../doc/react';
import { setLanguage } from '../../i18n';
import type { StaffLink } from './http';
import { LinkPoster } from './LinkPoster';

afterEach(() => vi.restoreAllMocks());

it.each([
  'fr',
  'en',
] as const)('the poster for staff says what is asked, how, and until when (%s), and is printed once', async (language) => {
  await setLanguage(language);
  const print = vi.fn();
  vi.stubGlobal('print', print);
  const printed = vi.fn();
  const study = { id: 'study:1', name: 'Mission', brand: 'Rivage Énergie' };
  const [studies, map] = [[study], { id: 'map:7', name: 'Emménager' }];
  const doc = {
    all: (kind: string) => (kind === 'study' ? studies : []),
    get: (_: string, id: string) => (id === 'map:7' ? map : null),
    subscribe: () => () => undefined,
  };
  const link = { map: '7', title: 'Boutiques de l’Ouest', expires: '2026-12-01T10:00:00Z' } as StaffLink;
  const { unmount } = render(<LinkPoster link={link} address="http://192.0.2.2:5081/observe#word" printed={printed} />, {
    wrapper: ({ children }) => <StudyContext value={{ doc } as unknown as StudySession}>{children}</StudyContext>,
  });
  await waitFor(() => expect(print).toHaveBeenCalledTimes(1));
  const text = document.querySelector('.poster')?.textContent ?? '';
  for (const said of ['Rivage Énergie', 'Boutiques de l’Ouest', 'Emménager', 'http://192.0.2.2:5081/observe#word'])
    expect(text).toContain(said);
  expect(text).toContain(language === 'fr' ? 'Sans compte' : 'No account');
  expect(document.querySelector('.poster .qr path')?.getAttribute('d')).toMatch(/^M/);
  window.dispatchEvent(new Event('afterprint'));
  expect(printed).toHaveBeenCalledTimes(1);
  unmount();
});
