import type { Reading } from '../../types/wire';
import { latestFirst } from '../inspector/readingForm';

/** A journey of a chain with the journeys nested in it. */
export interface Link {
  readonly journey: string;
  readonly parts: readonly string[];
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
const keyOf = (reading: Reading): string => `${folded(reading.indicator)}\u0000${folded(reading.unit)}`;

/**
 * Totals along a chain (S56.6): only of readings that somebody flagged as additive, of one indicator and unit, the latest of each journey.
 * A journey's own value stands for its parts too; where it has none, those of its parts are added.
 */
export function totalsOf(chain: readonly Link[], readings: readonly Reading[]): readonly Total[] {
  const additive = readings.filter((reading) => reading.additive);
  const groups = new Map<string, Reading[]>();
  for (const reading of additive) groups.set(keyOf(reading), [...(groups.get(keyOf(reading)) ?? []), reading]);
  const here = new Set(chain.flatMap((link) => [link.journey, ...link.parts]));
  return [...groups.values()]
    .filter((group) => group.some((reading) => here.has(reading.subject)))
    .map((group) => {
      const latest = (subject: string) => latestFirst(group.filter((reading) => reading.subject === subject))[0];
      const said = chain.map((link): Said | null => {
        const own = latest(link.journey);
        const found = own ? [own] : link.parts.flatMap((part) => latest(part) ?? []);
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
