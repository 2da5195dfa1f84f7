import type { Reading } from '../../types/wire';
import { storedName } from '../inspector/measures';
import { latestFirst } from '../inspector/readingForm';

/** A journey of a chain with the journeys nested in it, those nested in these too. */
export interface Link {
  readonly journey: string;
  readonly parts: readonly string[];
}

/** Which journey another is nested in. */
export interface Nested {
  readonly id: string;
  readonly parent?: string | null;
}

/** What one journey says of an additive indicator: its own value, or else the values of its parts, added. */
export interface Said {
  readonly value: number;
  readonly readings: readonly Reading[];
}

export interface Total {
  readonly indicator: string;
  readonly unit: string;
  /** By journey, in order; null where nobody said it. */
  readonly said: readonly (Said | null)[];
  readonly value: number;
  /** Journeys that do not say it: the total is then of some of them only. */
  readonly missing: number;
}

const folded = (text: string): string => text.trim().toLowerCase();
const keyOf = (reading: Reading): string => `${folded(storedName(reading.indicator))}\u0000${folded(reading.unit)}`;

/**
 * Totals along a chain (S56.6): only of readings that somebody flagged as additive, of one indicator and unit, the latest of each journey.
 * A journey's own value stands for its parts too; where it has none, those of its parts are added, each of which stands for its own parts in
 * the same way. Nothing counts twice: a journey that is in the chain itself is no part of another there.
 */
export function totalsOf(chain: readonly Link[], readings: readonly Reading[], journeys: readonly Nested[]): readonly Total[] {
  const additive = readings.filter((reading) => reading.additive);
  const groups = new Map<string, Reading[]>();
  for (const reading of additive) groups.set(keyOf(reading), [...(groups.get(keyOf(reading)) ?? []), reading]);
  const inside = insideOf(chain, journeys);
  const here = new Set(chain.flatMap((link) => [link.journey, ...link.parts]));
  return [...groups.values()]
    .filter((group) => group.some((reading) => here.has(reading.subject)))
    .map((group) => {
      const latest = (subject: string) => latestFirst(group.filter((reading) => reading.subject === subject))[0];
      const said = chain.map((link): Said | null => {
        const own = latest(link.journey);
        const found = own ? [own] : below(link.journey, inside, latest);
        return found.length > 0 ? { value: found.reduce((sum, reading) => sum + reading.value, 0), readings: found } : null;
      });
      const first = group[0] as Reading;
      return {
        indicator: first.indicator,
        unit: first.unit,
        said,
        value: said.reduce((sum, each) => sum + (each?.value ?? 0), 0),
        missing: said.filter((each) => each === null).length,
      };
    })
    .sort((a, b) => a.indicator.localeCompare(b.indicator));
}

/** The journeys right inside each journey of the chain and each of its parts. */
function insideOf(chain: readonly Link[], journeys: readonly Nested[]): ReadonlyMap<string, readonly string[]> {
  const links = new Set(chain.map((link) => link.journey));
  const parts = new Set(chain.flatMap((link) => link.parts));
  const inside = new Map<string, string[]>();
  for (const { id, parent } of journeys) {
    if (parent && parts.has(id) && !links.has(id)) inside.set(parent, [...(inside.get(parent) ?? []), id]);
  }
  return inside;
}

/** The values below a journey that has none: of each part its own, or else those below it. */
function below(
  top: string,
  inside: ReadonlyMap<string, readonly string[]>,
  latest: (subject: string) => Reading | undefined,
  seen: Set<string> = new Set(),
): readonly Reading[] {
  if (seen.has(top)) return [];
  seen.add(top);
  return (inside.get(top) ?? []).flatMap((part) => latest(part) ?? below(part, inside, latest, seen));
}
