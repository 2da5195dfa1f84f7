import type { StudySession } from '../doc/contract';
import type { Ahead } from './model/picture';
import type { Guest, MapLook, MapSources, Source } from './ports';

const kinds = ['stage', 'lane', 'touchpoint', 'path', 'step'] as const;

/** What one map reads of an open study. */
export function sourcesOf(session: StudySession, map: string, look: Source<MapLook>): MapSources {
  return { scene: sceneOf(session, map), ahead: aheadOf(session, map), measures: session.measures, look, guests: guestsOf(session, map) };
}

/** The scene of this map alone: the session may still hold the one that was watched before. */
function sceneOf(session: StudySession, map: string): MapSources['scene'] {
  return {
    get: () => {
      const scene = session.scene.get();
      return scene?.map === map ? scene : null;
    },
    subscribe: session.scene.subscribe.bind(session.scene),
  };
}

/** The records of the map that may run ahead of its scene; the same object until one of them changes. */
export function aheadOf(session: StudySession, map: string): Source<Ahead | null> {
  const { doc } = session;
  const read = () => kinds.map((kind) => doc.all(kind));
  let seen: readonly unknown[] = [];
  let ahead: Ahead | null = null;
  return {
    get: () => {
      if (!session.ready.get()) return null;
      const lists = read();
      if (ahead && lists.every((list, i) => list === seen[i])) return ahead;
      seen = lists;
      ahead = collect(session, map);
      return ahead;
    },
    subscribe: (listener) => {
      const offs = [session.ready.subscribe(listener), ...kinds.map((kind) => doc.subscribe(kind, listener))];
      return () => {
        for (const off of offs) off();
      };
    },
  };
}

function collect({ doc }: StudySession, map: string): Ahead {
  const stages = doc.all('stage').filter((stage) => stage.map === map);
  const own = new Set(stages.map((stage) => stage.id));
  const paths = new Map(
    doc
      .all('path')
      .filter((path) => path.map === map)
      .map((path) => [path.id, path]),
  );
  const touchpoints = doc.all('touchpoint').filter((touchpoint) => own.has(touchpoint.stage));
  const steps = doc.all('step').filter((step) => paths.has(step.path));
  return {
    stages,
    lanes: doc.all('lane').filter((lane) => lane.map === map),
    touchpoints: new Map(touchpoints.map((touchpoint) => [touchpoint.id, touchpoint])),
    paths,
    steps: new Map(steps.map((step) => [step.id, step])),
  };
}

function guestsOf(session: StudySession, map: string): Source<readonly Guest[]> {
  let seen: readonly unknown[] | null = null;
  let here: readonly Guest[] = [];
  return {
    get: () => {
      const all = session.guests.get();
      if (all !== seen) {
        seen = all;
        here = all.filter((guest) => guest.map === map);
      }
      return here;
    },
    subscribe: session.guests.subscribe.bind(session.guests),
  };
}
