import type { StudySession } from '../doc/contract';
import type { AnyRecord, Touchpoint } from '../types/wire';
import { newId } from './model/ids';
import { keyBetween } from './model/orderKey';
import type { MapIntents, MapLook, Source, Translate } from './ports';

/** What a map changes outside the document. */
export interface LookChanges {
  change(look: Partial<MapLook>): void;
  inspect(id: string): void;
}

/** The map's gestures as edits of an open study: one gesture, one edit. */
export function intentsOf(session: StudySession, map: string, look: Source<MapLook>, changes: LookChanges, t: Translate): MapIntents {
  const { doc } = session;
  return {
    select: (ids) => {
      changes.change({ selection: new Set(ids) });
      session.present({ map, selection: ids });
    },
    focusPath: (path) => {
      if (look.get().tool !== 'path') changes.change({ path });
    },
    move: (id, stage, lane, place) => {
      const others = cellOf(session, stage, lane).filter((each) => each.id !== id);
      const order = keyBetween(others[place - 1]?.order ?? null, others[place]?.order ?? null);
      doc.edit('move touchpoint', [{ op: 'patch', id, set: { stage, lane, order } }]);
    },
    add: (stage, lane) => {
      const last = cellOf(session, stage, lane).at(-1)?.order ?? null;
      const id = newId('touchpoint');
      put(session, 'add touchpoint', {
        id,
        stage,
        lane,
        name: t('map.newTouchpoint'),
        order: keyBetween(last, null),
        icon: '',
        description: '',
        owner: '',
      });
      return id;
    },
    rename: (id, name) => doc.edit('rename touchpoint', [{ op: 'patch', id, set: { name } }]),
    remove: (ids) =>
      doc.edit(
        'remove touchpoint',
        ids.map((id) => ({ op: 'remove', id })),
      ),
    step: (touchpoint) => {
      const { path } = look.get();
      if (!path) return;
      const last = doc.all('step').findLast((step) => step.path === path)?.order ?? null;
      const order = keyBetween(last, null);
      put(session, 'draw path', {
        id: newId('step'),
        path,
        touchpoint,
        order,
        optional: false,
        repeat: 1,
        limitSeconds: null,
        alternatives: [],
        channels: [],
      });
    },
    present: (x, y) => session.present({ map, x: Math.round(x), y: Math.round(y) }),
    inspect: changes.inspect,
  };
}

const put = (session: StudySession, intent: string, record: AnyRecord) => session.doc.edit(intent, [{ op: 'put', record }]);

/** Touchpoints of a cell in order. */
const cellOf = (session: StudySession, stage: string, lane: string): Touchpoint[] =>
  session.doc.all('touchpoint').filter((each) => each.stage === stage && each.lane === lane);
