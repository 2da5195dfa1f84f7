import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import type { StudySession } from '../../doc/contract';
import { StudyContext } from '../../doc/react';
import { Signal } from '../../doc/signal';
import { setLanguage } from '../../i18n';
import { ExportStudyDialog } from './ExportStudyDialog';
import { most } from './fileLimits';

const saved = vi.hoisted(() => [] as string[]);
vi.mock('../../ui/saveText', () => ({ saveFile: (name: string) => saved.push(name) }));

beforeAll(() => setLanguage('en'));
afterEach(() => {
  cleanup();
  saved.length = 0;
});

function show(records: number) {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('{}', { status: 404 })));
  const all = Array.from({ length: records }, (_, at) => ({ id: `note:${at}` }));
  const doc = { everything: () => all, all: () => [{ name: 'Essai' }] };
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <StudyContext.Provider value={{ doc, saved: new Signal({ state: 'saved' }) } as unknown as StudySession}>
        <ExportStudyDialog study="s" onClose={() => undefined} />
      </StudyContext.Provider>
    </QueryClientProvider>,
  );
}

it('a study that comes back is handed over at once [S64.11]', async () => {
  show(most.records);
  fireEvent.click(screen.getByRole('button', { name: 'Download' }));
  expect(saved).toEqual(['Essai.parcours.json']);
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
});

it('a study that would not be read back says so first, and is taken all the same when that is wanted [S64.11]', async () => {
  show(most.records + 1);
  fireEvent.click(screen.getByRole('button', { name: 'Download' }));
  expect((await screen.findByRole('alert')).textContent).toContain('50,001 records');
  expect(saved).toEqual([]);
  fireEvent.click(screen.getByRole('button', { name: 'Download anyway' }));
  expect(saved).toEqual(['Essai.parcours.json']);
});
