import { create } from 'zustand';
import type { CaseQuery } from './http';

/** What the dialog of cases shows; each screen opens over the one before. */
export type Screen =
  | { readonly kind: 'deviations' }
  | { readonly kind: 'cases'; readonly query: CaseQuery }
  | { readonly kind: 'case'; readonly id: string };

export const useScreens = create<{ readonly stack: readonly Screen[] }>(() => ({ stack: [] }));

export const screens = {
  open: (screen: Screen): void => useScreens.setState({ stack: [screen] }),
  push: (screen: Screen): void => useScreens.setState(({ stack }) => ({ stack: [...stack, screen] })),
  back: (): void => useScreens.setState(({ stack }) => ({ stack: stack.slice(0, -1) })),
  close: (): void => useScreens.setState({ stack: [] }),
};
