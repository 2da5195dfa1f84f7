import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useSource } from '../../doc/react';
import { useStudyUuid } from '../inspector/study';
import { type Among, type Answers, type Merged, readAnswers, readMerged, type Write, write } from './http';
import { Keeper, type Keeping, over } from './keeper';

/** How often another browser's answers are asked for: the erasable store is not in the live stream (L6). */
const refresh = 3_000;
const nothing: Answers = { erased: false, scales: [], entries: [] };

export interface Answering {
  readonly answers: Answers;
  readonly state: Keeping | 'reading' | 'unreachable';
  readonly put: (answer: Write) => void;
}

/** The answers of one interview, live, with what this browser types shown at once. */
export function useAnswers(interview: string): Answering {
  const study = useStudyUuid() ?? '';
  const queries = useQueryClient();
  const read = useQuery({
    queryKey: ['interview', study, interview],
    queryFn: () => readAnswers(study, interview),
    refetchInterval: refresh,
    enabled: study !== '',
  });
  const keeper = useMemo(
    () =>
      new Keeper(
        interview,
        (answer) => write(study, interview, answer),
        localStorage,
        () => void queries.invalidateQueries({ queryKey: ['interview', study, interview] }),
      ),
    [study, interview, queries],
  );
  useEffect(() => () => keeper.close(), [keeper]);
  const { pending, state } = useSource(keeper.kept);
  // What was acknowledged stays shown until the server's own list has it.
  const answers = useMemo(() => over(read.data ?? nothing, pending), [read.data, pending]);
  return {
    answers,
    state: read.data ? state : read.isError ? 'unreachable' : 'reading',
    put: (answer) => {
      keeper.put(answer);
      queries.setQueryData<Answers>(['interview', study, interview], (old) => over(old ?? nothing, new Map([['', answer]])));
    },
  };
}

/** All interviews of a map together. */
export function useMerged(map: string | null, live = true, among: Among = ''): Merged | null {
  const study = useStudyUuid() ?? '';
  const read = useQuery({
    queryKey: ['interviews', study, map, among],
    queryFn: () => readMerged(study, map ?? '', among),
    refetchInterval: live ? refresh : false,
    enabled: study !== '' && map !== null,
  });
  return read.data ?? null;
}
