import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { giveVotes, readContribution } from './http';
import { useContribution } from './useContribution';

vi.mock('./http');

afterEach(cleanup);

it('[S59.2] a change that lands after its point was closed is not taken for the whole of what was given', async () => {
  const held = { votes: [{ subject: 'touchpoint:a', votes: 3 }] };
  const given = { subject: 'touchpoint:b', votes: 1 };
  let land: (answer: null) => void = () => undefined;
  vi.mocked(readContribution).mockResolvedValue(held);
  vi.mocked(giveVotes).mockReturnValue(
    new Promise((done) => {
      land = done;
    }),
  );
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: 10_000 } } });
  const wrapper = ({ children }: { children: ReactNode }) => <QueryClientProvider client={queries}>{children}</QueryClientProvider>;
  const open = () => renderHook(() => useContribution('s', 'agendaItem:1'), { wrapper });

  const before = open();
  await waitFor(() => expect(before.result.current.content).toMatchObject(held));
  act(() => before.result.current.change({ give: given }));
  before.unmount();
  await waitFor(() => expect(queries.getQueryCache().getAll()).toHaveLength(0));
  const both = { votes: [...held.votes, given] };
  vi.mocked(readContribution).mockResolvedValue(both);
  await act(async () => land(null));

  const { result } = open();
  await waitFor(() => expect(result.current.content).toMatchObject(both));
});
