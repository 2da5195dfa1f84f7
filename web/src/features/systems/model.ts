import type { StudyDoc } from '../../doc/contract';
import type { InfoSystem, Integration, JourneyMap, Mark, Touchpoint } from '../../types/wire';
import { integrationOf } from './edits';

export type Mode = Integration['mode'];

/** What a system serves on one map. */
export interface Served {
  readonly map: JourneyMap;
  readonly cards: readonly Touchpoint[];
}

export interface SystemFacts {
  readonly system: InfoSystem;
  readonly served: readonly Served[];
  /** Marks that name it as their cause (S56.7). */
  readonly causes: readonly Mark[];
}

/** Two systems between which somebody types again what one of them knows, with the touchpoints where they meet. */
export interface ManualPair {
  readonly a: InfoSystem;
  readonly b: InfoSystem;
  readonly note: string;
  readonly cards: readonly Touchpoint[];
}

/** Each system with the touchpoints it serves, by map, and what it is named as the cause of. */
export function factsOf(doc: StudyDoc): readonly SystemFacts[] {
  const uses = Map.groupBy(doc.all('use'), (use) => use.system);
  const causes = Map.groupBy(
    doc.all('mark').filter((mark) => mark.cause),
    (mark) => mark.cause ?? '',
  );
  const maps = doc.all('map').filter((map) => !map.archived);
  return doc.all('system').map((system) => {
    const cards = (uses.get(system.id) ?? []).flatMap((use) => doc.get('touchpoint', use.touchpoint) ?? []);
    const byMap = Map.groupBy(cards, (card) => doc.get('stage', card.stage)?.map ?? '');
    return {
      system,
      served: maps.flatMap((map) => {
        const here = byMap.get(map.id);
        return here ? [{ map, cards: here }] : [];
      }),
      causes: causes.get(system.id) ?? [],
    };
  });
}

/** The manual re-entries between systems, with where both serve. */
export function manualPairs(doc: StudyDoc): readonly ManualPair[] {
  const systems = doc.all('system');
  const at = (id: string) =>
    new Set(
      doc
        .all('use')
        .filter((use) => use.system === id)
        .map((use) => use.touchpoint),
    );
  return systems.flatMap((a, i) =>
    systems.slice(i + 1).flatMap((b) => {
      const link = integrationOf(doc.all('integration'), a.id, b.id);
      if (link?.mode !== 'manual') return [];
      const there = at(b.id);
      const cards = [...at(a.id)].filter((id) => there.has(id)).flatMap((id) => doc.get('touchpoint', id) ?? []);
      return [{ a, b, note: link.note, cards }];
    }),
  );
}
