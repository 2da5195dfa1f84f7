import type { Binding, Op } from '../../types/wire';
import type { ActivityItem } from './http';

/** One activity of a log with what it is bound to, and what is proposed but not yet confirmed. */
export interface BindingRow {
  readonly key: string;
  readonly item: ActivityItem;
  /** The touchpoint of the record in the document, null when unbound. */
  readonly bound: string | null;
  /** What the select shows: the bound touchpoint, else the likeliest. */
  readonly shown: string | null;
  readonly proposed: boolean;
}

/** A suggestion under this score is only listed, never preselected. */
const likely = 0.5;

export const keyOf = (item: Pick<ActivityItem, 'activity' | 'channel'>): string => `${item.activity}\u0000${item.channel}`;

/** [M7] The binding that counts an activity: of this channel first, else of all. Bindings of other logs do not. */
export function bindingOf(item: ActivityItem, bindings: readonly Binding[], log: string): Binding | null {
  const here = bindings.filter((binding) => binding.activity === item.activity && (!binding.source || binding.source === log));
  return here.find((binding) => binding.channel && binding.channel === item.channel) ?? here.find((binding) => !binding.channel) ?? null;
}

/** The rows of the dialog. `choices` holds what the user picked and has not confirmed: a touchpoint, or null for "leave unbound". */
export function rowsOf(
  items: readonly ActivityItem[],
  bindings: readonly Binding[],
  log: string,
  choices: ReadonlyMap<string, string | null>,
): readonly BindingRow[] {
  return items.map((item) => {
    const key = keyOf(item);
    const bound = bindingOf(item, bindings, log)?.touchpoint ?? null;
    const best = item.suggestions[0];
    const guess = bound === null && best && best.score >= likely ? best.touchpoint : null;
    const chosen = choices.get(key);
    const shown = chosen === undefined ? (bound ?? guess) : chosen;
    return { key, item, bound, shown, proposed: shown !== bound };
  });
}

/** The changes that confirm rows: new bindings are put, changed ones patched, and those left unbound removed. */
export function confirmOps(rows: readonly BindingRow[], bindings: readonly Binding[], log: string, id: () => string): readonly Op[] {
  return rows.flatMap((row): readonly Op[] => {
    if (!row.proposed) return [];
    const binding = bindingOf(row.item, bindings, log);
    const exact = binding !== null && (binding.channel || '') === row.item.channel;
    if (row.shown === null) return binding ? [{ op: 'remove', id: binding.id }] : [];
    if (binding && exact) return [{ op: 'patch', id: binding.id, set: { touchpoint: row.shown } }];
    const record = { id: id(), touchpoint: row.shown, activity: row.item.activity, channel: row.item.channel, source: '' };
    return [{ op: 'put', record }];
  });
}

export interface BoundCount {
  readonly events: number;
  readonly bound: number;
  readonly activities: number;
  readonly boundActivities: number;
  readonly proposed: number;
}

/** What part of the log is counted on the map; only what is confirmed counts. */
export function countOf(rows: readonly BindingRow[]): BoundCount {
  const bound = rows.filter((row) => row.bound !== null);
  const events = (some: readonly BindingRow[]) => some.reduce((sum, row) => sum + row.item.events, 0);
  return {
    events: events(rows),
    bound: events(bound),
    activities: rows.length,
    boundActivities: bound.length,
    proposed: rows.filter((row) => row.proposed).length,
  };
}
