import type { Source, StudyDoc, StudySession } from '../../doc/contract';
import { newId, uuidOf } from '../../doc/ids';
import { Signal } from '../../doc/signal';
import type { MapUnderlay } from '../../map/ports';
import type { Underlay } from '../../types/wire';
import { useView, view } from '../study/view';
import { pictureAddress } from './http';

export type UnderlayPlace = Pick<Underlay, 'x' | 'y' | 'size' | 'opacity'>;

/** The longest side of a scan in pixels: its small print must still be read. */
export const scanSide = 2600;

/** A file on its way under a map of a study (both by their bare ids): chosen elsewhere, taken by the panel of that map alone. */
export interface UnderlayWaiting {
  readonly file: File;
  readonly study: string;
  readonly map: string;
}

export const underlayWaiting = new Signal<UnderlayWaiting | null>(null);

/** Lets a file wait for the panel of its map, and opens the panel. */
export function awaitUnderlay(waiting: UnderlayWaiting): void {
  underlayWaiting.set(waiting);
  view.set({ leftOpen: true, checking: false, commenting: false, workshop: false, history: false });
}

/** The file that waits for this map, taken once; null when none does. */
export function takeUnderlay(study: string, map: string): File | null {
  const waiting = underlayWaiting.get();
  if (waiting?.study !== study || waiting.map !== map) return null;
  underlayWaiting.set(null);
  return waiting.file;
}

/** What is being dragged or slid, before it is let go: seen here alone. */
export const underlayDraft = new Signal<Partial<UnderlayPlace> | null>(null);

export const underlayOf = (doc: StudyDoc, map: string): Underlay | null => doc.all('underlay').find((each) => each.map === map) ?? null;

/** What the map shows under itself: nothing while it is hidden here, or presented. */
export function shownUnderlay(
  session: StudySession,
  map: string,
): { readonly source: Source<MapUnderlay | null>; readonly stop: () => void } {
  const { doc } = session;
  const source = new Signal<MapUnderlay | null>(null);
  let seen: readonly unknown[] = [];
  const look = () => {
    const record = underlayOf(doc, map);
    const { hiddenUnderlays, presenting } = view.get();
    const hidden = record !== null && hiddenUnderlays.has(record.id);
    const now = [record, hidden, presenting === null, underlayDraft.get()];
    if (now.every((each, i) => each === seen[i])) return;
    seen = now;
    if (!record || hidden || presenting !== null) source.set(null);
    else {
      const { x, y, size, opacity } = { ...record, ...underlayDraft.get() };
      const address = pictureAddress(uuidOf(doc.all('study')[0]?.id ?? ''), record.picture);
      source.set({ address, x, y, width: size, height: (size * record.height) / record.width, opacity });
    }
  };
  look();
  const offs = [doc.subscribe('underlay', look), useView.subscribe(look), underlayDraft.subscribe(look)];
  return { source, stop: () => offs.forEach((off) => void off()) };
}

/** Lays a picture under a map, as wide as its grid, in the place of the one before. @returns its id */
export function putUnderlay(
  doc: StudyDoc,
  map: string,
  picture: { readonly id: string; readonly width: number; readonly height: number },
  name: string,
  frame: { readonly width: number; readonly laneHeaderWidth: number; readonly headerHeight: number } | null,
): string {
  const before = underlayOf(doc, map);
  const { id, width, height } = picture;
  const content = { picture: id, width, height, name: name.slice(0, 200) };
  if (before) {
    doc.edit('underlay.put', [{ op: 'patch', id: before.id, set: content }]);
    return before.id;
  }
  const x = frame?.laneHeaderWidth ?? 152;
  const record: Underlay = {
    id: newId('underlay'),
    map,
    ...content,
    x,
    y: frame?.headerHeight ?? 102,
    size: Math.max(900, (frame?.width ?? 0) - x),
    opacity: 0.5,
  };
  doc.edit('underlay.put', [{ op: 'put', record: { ...record } }]);
  return record.id;
}

/** Keeps what was dragged or slid, within what the rules take (S53.5). */
export function keepUnderlay(doc: StudyDoc, record: Underlay): void {
  const draft = underlayDraft.get();
  if (!draft) return;
  const round = (value: number) => Math.round(value * 100) / 100;
  const set = Object.fromEntries(Object.entries(draft).map(([name, value]) => [name, round(value)]));
  doc.edit('underlay.place', [{ op: 'patch', id: record.id, set }]);
  underlayDraft.set(null);
}

export const within = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));
