import type { Source, StudySession } from '../../doc/contract';
import { kindOf, uuidOf } from '../../doc/ids';
import { Signal } from '../../doc/signal';
import { t } from '../../i18n';
import type { Guest, MapIntents, MapLook, MapSources } from '../../map/ports';
import { openComments } from '../comments/source';
import { newSpan, placeSpan, writeSpan } from '../illustrations/edits';
import { pictureAddress } from '../illustrations/http';
import { shownUnderlay } from '../illustrations/underlay';
import { quotedWords } from '../illustrations/words';
import { showInSheet } from '../inspector/showInSheet';
import { moveOnMap, newNote, writeNote } from '../notes/edits';
import { involving } from '../people/edits';
import { judge } from '../standing/edits';
import { AheadSource } from './ahead';
import { draftOf, keepOnLeaving } from './draft';
import { addPath, addStep, newTouchpoint, rename } from './edits';
import { withNoticed } from './noticed';
import { removeTouchpoints } from './removal';
import { opacityOf, useView, type View, view } from './view';

/** What the map reads: the session's sources for this map, and the look of the view store. */
export function mapSources(session: StudySession, map: string): { readonly sources: MapSources; readonly stop: () => void } {
  const look = new Signal<MapLook>(lookOf(session, map, view.get()));
  const looked = () => look.set(lookOf(session, map, view.get()));
  const { source: measures, stop } = withNoticed(session, map);
  const words = quotedWords(session, map);
  const underlay = shownUnderlay(session, map);
  const kinds = ['path', 'step', 'use', 'involvement', 'stakeholder'] as const;
  const offs = [
    useView.subscribe(looked),
    ...kinds.map((kind) => session.doc.subscribe(kind, looked)),
    stop,
    words.stop,
    underlay.stop,
    keepOnLeaving(session.doc),
  ];
  const sources: MapSources = {
    scene: session.scene,
    ahead: new AheadSource(session.doc, map),
    own: () => session.doc.waiting > 0 || draftOf(session.doc).get() !== null,
    measures,
    look,
    guests: guestsOn(session.guests, map),
    comments: openComments(session.doc),
    words: words.source,
    underlay: underlay.source,
    pictureOf: (picture) => pictureAddress(uuidOf(session.doc.all('study')[0]?.id ?? ''), picture),
  };
  const leave = () => {
    draftOf(session.doc).end(null);
    for (const off of offs) off();
  };
  return { sources, stop: leave };
}

function lookOf(session: StudySession, map: string, state: View): MapLook {
  const opacity = new Map<string, number>();
  for (const path of session.doc.all('path')) {
    const value = path.map === map ? opacityOf(state, path.id) : 1;
    if (value < 1) opacity.set(path.id, value);
  }
  return {
    tool: state.tool,
    kpi: state.kpi,
    selection: state.selection,
    cell: state.cell,
    only: both(both(servedBy(session, state.system), involving(session.doc, state.role)), takenBy(session, state.solo)),
    path: state.path,
    opacity,
    signs: state.signs,
  };
}

function servedBy(session: StudySession, system: string | null): ReadonlySet<string> | null {
  return system ? new Set(session.doc.all('use').flatMap((use) => (use.system === system ? [use.touchpoint] : []))) : null;
}

/** The cards of the path that is alone on the map. */
function takenBy(session: StudySession, path: string | null): ReadonlySet<string> | null {
  return path ? new Set(session.doc.all('step').flatMap((step) => (step.path === path ? [step.touchpoint] : []))) : null;
}

const both = (a: ReadonlySet<string> | null, b: ReadonlySet<string> | null): ReadonlySet<string> | null =>
  a && b ? new Set([...a].filter((each) => b.has(each))) : (a ?? b);

function guestsOn(guests: StudySession['guests'], map: string): Source<readonly Guest[]> {
  let from: readonly unknown[] | null = null;
  let value: readonly Guest[] = [];
  return {
    get: () => {
      const now = guests.get();
      if (now !== from) value = now.filter((guest) => guest.map === map);
      from = now;
      return value;
    },
    subscribe: guests.subscribe,
  };
}

/** What the map asks for: edits of the document, or changes of the look. */
export function mapIntents(session: StudySession, map: string): MapIntents {
  const { doc } = session;
  const draft = draftOf(doc);
  const end = (id: string, words: string | null) => {
    // A sheet that is open is that of the card one works on.
    if (draft.end(words) && kindOf(id) === 'touchpoint' && view.get().inspected) view.set({ inspected: id, selection: new Set([id]) });
  };
  return {
    select: (ids) => {
      view.set({ selection: new Set(ids), cell: null, ...(ids.length === 0 && { inspected: null }) });
      session.present({ map, selection: ids });
    },
    chooseCell: (cell) => view.set({ cell }),
    menu: (x, y) => view.set({ menu: { x, y } }),
    focusPath: (path) => {
      // While a path is drawn, it is the one in focus.
      if (view.get().tool === 'path') return;
      view.set({ path, ...(path && { inspected: path }) });
    },
    move: (moves) => moveOnMap(doc, moves),
    add: (stage, lane) => draft.begin({ kind: 'touchpoint', record: newTouchpoint(doc, stage, lane, t('study.touchpoint.new')) }),
    addNote: (stage, lane) => {
      // One note a press: the next click chooses again.
      if (view.get().tool === 'note') view.set({ tool: 'select' });
      return draft.begin({ kind: 'note', record: newNote(doc, map, stage, lane) });
    },
    addSpan: (stage, lane) => {
      if (view.get().tool === 'span') view.set({ tool: 'select' });
      return draft.begin({ kind: 'span', record: newSpan(doc, map, stage, lane, t('span.new')) });
    },
    placeSpan: (id, place) => placeSpan(doc, id, place),
    settle: (id) => draft.holds(id) && end(id, null),
    rename: (id, name) => {
      if (draft.holds(id)) {
        end(id, name);
        return;
      }
      const write = { note: writeNote, span: writeSpan }[kindOf(id) as 'note' | 'span'] ?? rename;
      write(doc, id, name);
    },
    remove: (ids) => {
      removeTouchpoints(doc, ids);
      view.set({ selection: new Set(), inspected: null });
    },
    judge: (ids, standing) => judge(doc, ids, standing),
    step: (touchpoint) => {
      const { path, draft } = view.get();
      if (path) addStep(doc, path, touchpoint);
      else if (draft) view.draw(addPath(doc, map, draft.name.trim() || t('paths.untitled'), draft.kind, touchpoint));
    },
    present: (x, y) => session.present({ map, x, y }),
    inspect: (id) => view.set({ inspected: id }),
    expectation: (touchpoint, record) => {
      view.set({ inspected: touchpoint, selection: new Set([touchpoint]) });
      showInSheet(record);
    },
  };
}
