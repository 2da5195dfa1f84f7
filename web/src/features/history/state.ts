import { create } from 'zustand';

/** Two revisions side by side; `to` null is now. */
export interface Comparison {
  readonly from: number;
  readonly to: number | null;
}

export type Side = 'before' | 'after';

/** One side at a time, or both maps beside each other. */
export type Look = Side | 'both';

interface Looked {
  readonly tab: 'timeline' | 'alternatives';
  readonly compared: Comparison | null;
  readonly side: Look;
  /** The card or path to bring to the middle of the map; `asked` tells one request from the next. */
  readonly sought: { readonly id: string; readonly asked: number } | null;
  /** The revision that is being named, or an alternative begun from; null for none. */
  readonly form: { readonly kind: 'name' | 'alternative'; readonly revision: number } | null;
  /** The alternative about to be brought back. */
  readonly merging: string | null;
}

const first: Looked = { tab: 'timeline', compared: null, side: 'after', sought: null, form: null, merging: null };

/** How the history is looked at: kept apart from its page, which is made anew on another map. */
export const useLooked = create<Looked>(() => first);

let asked = 0;

export const looked = {
  set: (change: Partial<Looked>): void => useLooked.setState(change),
  reset: (): void => useLooked.setState(first),
  compare: (from: number, to: number | null = null): void =>
    useLooked.setState(({ side }) => ({ compared: { from, to }, side: side === 'both' ? side : 'after', sought: null, form: null })),
  seek: (id: string, side: Side | null): void =>
    useLooked.setState((now) => ({ sought: { id, asked: ++asked }, ...(side && now.side !== 'both' && { side }) })),
};
