import { create } from 'zustand';
import { newId, uuidOf } from '../../doc/ids';
import type { Cut } from './clip';

/** [S64.6] What was cut in this tab and not pasted yet: it stays on its map, faded. */
export const useCutting = create<{ readonly cut: Cut | null }>(() => ({ cut: null }));

// Cut once, and given up or pasted as a copy since.
const over = new Set<string>();

export const cutting = {
  begin: (cut: Cut | null): void => useCutting.setState({ cut }),
  /** A copy, Escape, or its paste: what was cut last is not waiting any more. */
  end: (): void => {
    const { cut } = useCutting.getState();
    if (cut) over.add(cut.token);
    useCutting.setState({ cut: null });
  },
  isOver: (cut: Cut | null): boolean => cut !== null && over.has(cut.token),
  waits: (): boolean => useCutting.getState().cut !== null,
  token: (): string => uuidOf(newId('note')),
};
