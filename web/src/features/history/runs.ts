import type { Entry } from './http';

/** Entries that say the same, one after the other: said once, with how often. */
export interface Line {
  /** The newest of them: what comparing and restoring speak of. */
  readonly entry: Entry;
  readonly count: number;
}

/** What one person did without anybody else in between, newest first. */
export interface Run {
  readonly by: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly lines: readonly Line[];
}

export interface Day {
  readonly day: string;
  readonly runs: readonly Run[];
}

/** The timeline as it is read: days, in each the runs of the same person, in each what was done. A named revision is never folded away. */
export function daysOf(entries: readonly Entry[], dayOf: (at: string) => string, named: ReadonlySet<number>): readonly Day[] {
  const days: { day: string; runs: { by: string; name: string; from: string; to: string; lines: { entry: Entry; count: number }[] }[] }[] =
    [];
  for (const entry of entries) {
    const on = dayOf(entry.at);
    let day = days.at(-1);
    if (day?.day !== on) {
      day = { day: on, runs: [] };
      days.push(day);
    }
    let run = day.runs.at(-1);
    if (!run || personOf(run) !== personOf(entry)) {
      run = { by: entry.by, name: entry.name, from: entry.at, to: entry.at, lines: [] };
      day.runs.push(run);
    }
    run.from = entry.at;
    const last = run.lines.at(-1);
    if (last && same(last.entry, entry) && !named.has(entry.revision)) last.count++;
    else run.lines.push({ entry, count: 1 });
  }
  return days;
}

/** Two tabs of the same name are one person; a tab without a name is itself. */
const personOf = (one: { readonly by: string; readonly name: string }): string => one.name || one.by;

const same = (a: Entry, b: Entry): boolean =>
  a.undoes === null &&
  b.undoes === null &&
  a.intent === b.intent &&
  a.restoredTo === b.restoredTo &&
  a.about === b.about &&
  kindsOf(a) === kindsOf(b);

const kindsOf = (entry: Entry): string => Object.keys(entry.kinds).sort().join();
