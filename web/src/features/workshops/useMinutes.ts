import { useQuery } from '@tanstack/react-query';
import { useSession } from '../../doc/react';
import { useT } from '../../i18n';
import type { Workshop } from '../../types/wire';
import { type MinutesRecords, readMinutes } from './http';
import { useNamesOf } from './useNamesOf';

interface Kept {
  readonly data: MinutesRecords | undefined;
  readonly isError: boolean;
  /** What a record was called; of one that is gone since it is said. */
  readonly nameOf: (id: string) => string;
}

/** [S67.1] What a workshop's minutes are made of, read again while it runs. */
export function useMinutes(study: string, workshop: Workshop): Kept {
  const t = useT();
  const { doc } = useSession();
  const over = workshop.closedWith !== null;
  const read = useQuery({
    queryKey: ['workshop-minutes', study, workshop.id, workshop.closedWith],
    queryFn: () => readMinutes(study, workshop.id),
    refetchOnMount: 'always',
    refetchInterval: over ? false : 5_000,
  });
  const names = new Map(read.data?.names.map((each) => [each.id as string, each.name]));
  // What goes, or comes back by an undo, is said at once.
  useNamesOf(doc, [...names.keys()]);
  const nameOf = (id: string): string => {
    const name = names.get(id) ?? '';
    return over && !doc.find(id) ? t('workshop.minutes.gone', { name }) : name;
  };
  return { data: read.data, isError: read.isError, nameOf };
}
