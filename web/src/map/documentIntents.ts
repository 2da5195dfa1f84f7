import type { StudySession } from '../doc/contract';
import { newId } from '../doc/ids';
import { keyAt } from '../doc/orderKey';
import type { AnyRecord, Touchpoint } from '../types/wire';
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
      const order = keyAt(
        others.map((each) => each.order),
        place,
      );
      doc.edit('move touchpoint', [{ op: 'patch', id, set: { stage, lane, order } }]);
    },
    add: (stage, lane) => {
      const keys = cellOf(session, stage, lane).map((each) => each.order);
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
      const keys = doc
        .all('step')
        .filter((step) => step.path === path)
        .map((step) => step.order);
      const order = keyAt(keys, keys.length);
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
