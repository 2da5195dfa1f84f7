import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { entries } from './http';

const settle = 400;

/** The pages of the timeline asked for so far; asked anew a moment after the study moved. */
export function usePages(study: string, revision: number) {
  const queries = useQueryClient();
  const query = useInfiniteQuery({
    queryKey: ['history', study],
    queryFn: ({ pageParam }) => entries(study, pageParam),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next,
    staleTime: 0,
  });
  const head = query.data?.pages[0]?.head;
  useEffect(() => {
    if (head === undefined || head >= revision) return;
    const timer = setTimeout(() => void queries.invalidateQueries({ queryKey: ['history', study] }), settle);
    return () => clearTimeout(timer);
  }, [queries, study, head, revision]);
  const pages = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]);
  return { pages, query };
}
