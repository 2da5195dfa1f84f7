import type { StudyDoc } from '../../doc/contract';
import type { Journey, JourneyMap, JourneyPath, Lane, Phase, Stage, Touchpoint } from '../../types/wire';

/** What one map holds, as far as its tile shows it. */
export interface MapParts {
  readonly stages: readonly Stage[];
  readonly lanes: readonly Lane[];
  readonly cards: readonly Touchpoint[];
  readonly paths: readonly { readonly path: JourneyPath; readonly cards: readonly string[] }[];
}

export interface JourneyNode {
  readonly journey: Journey;
  readonly depth: number;
  readonly maps: readonly JourneyMap[];
}

export const kinds = ['reality', 'ideal', 'design'] as const;

export const none: MapParts = { stages: [], lanes: [], cards: [], paths: [] };

/** Journeys as they nest, each followed by its parts; archived ones only when asked for. Siblings in order. */
export function nested(journeys: readonly Journey[], maps: readonly JourneyMap[], archived: boolean): JourneyNode[] {
  const shown = journeys.filter((journey) => archived || !journey.archived);
  const ids = new Set(shown.map((journey) => journey.id));
  const parentOf = (journey: Journey) => (journey.parent && ids.has(journey.parent) ? journey.parent : null);
  const list: JourneyNode[] = [];
  const add = (parent: string | null, depth: number) => {
    for (const journey of shown.filter((each) => parentOf(each) === parent)) {
      list.push({ journey, depth, maps: maps.filter((map) => map.journey === journey.id && (archived || !map.archived)) });
      add(journey.id, depth + 1);
    }
  };
  add(null, 0);
  return list;
}

/** The journeys that may hold (parent) or precede (after) a journey: not itself, nor one that leads back to it (S3.1, S3.2). */
export function candidates(journeys: readonly Journey[], id: string, property: 'parent' | 'after'): Journey[] {
  const leads = (from: Journey | undefined): boolean => {
    const seen = new Set<string>();
    for (let at = from; at && !seen.has(at.id); at = journeys.find((each) => each.id === at?.[property])) {
      if (at.id === id) return true;
      seen.add(at.id);
    }
    return false;
  };
  return journeys.filter((journey) => !leads(journey));
}

/** What every map holds, gathered in one pass. */
export function partsByMap(doc: StudyDoc): ReadonlyMap<string, MapParts> {
  const stages = Map.groupBy(doc.all('stage'), (stage) => stage.map);
  const lanes = Map.groupBy(doc.all('lane'), (lane) => lane.map);
  const cards = Map.groupBy(doc.all('touchpoint'), (card) => doc.get('stage', card.stage)?.map ?? '');
  const steps = Map.groupBy(doc.all('step'), (step) => step.path);
  const paths = Map.groupBy(doc.all('path'), (path) => path.map);
  return new Map(
    doc.all('map').map(({ id }) => [
      id,
      {
        stages: stages.get(id) ?? [],
        lanes: lanes.get(id) ?? [],
        cards: cards.get(id) ?? [],
        paths: (paths.get(id) ?? []).map((path) => ({ path, cards: (steps.get(path.id) ?? []).map((step) => step.touchpoint) })),
      },
    ]),
  );
}

/** The phases that stages of a map belong to, in the life cycle's order. */
export function covered(parts: MapParts, phases: readonly Phase[]): Phase[] {
  const ids = new Set(parts.stages.map((stage) => stage.phase));
  return phases.filter((phase) => ids.has(phase.id));
}

/** How long ago, in the reader's words; days at least, as freshness is about days. */
export function ago(at: string, language: string, now = Date.now()): string {
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const days = Math.round((now - Date.parse(at)) / 86_400_000);
  if (days < 1) {
    const minutes = Math.max(0, Math.round((now - Date.parse(at)) / 60_000));
    return minutes < 60 ? format.format(-minutes, 'minute') : format.format(-Math.round(minutes / 60), 'hour');
  }
  if (days < 60) return format.format(-days, 'day');
  return days < 700 ? format.format(-Math.round(days / 30), 'month') : format.format(-Math.round(days / 365), 'year');
}
