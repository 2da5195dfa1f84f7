import type { StudyDoc } from '../../doc/contract';
import { newId } from '../../doc/ids';
import { between } from '../../doc/orderKey';
import type { JourneyPath, Layer, Op } from '../../types/wire';

/** The folders of a map, in order. */
export const foldersOf = (layers: readonly Layer[], map: string): readonly Layer[] =>
  layers.filter((layer) => layer.map === map && layer.folder);

const folderOf = (doc: StudyDoc, map: string, name: string): Layer => {
  const last = doc.all('layer').findLast((layer) => layer.map === map);
  return { id: newId('layer'), map, name, order: between(last?.order ?? null, null), locked: false, folder: true };
};

export function addFolder(doc: StudyDoc, map: string, name: string): string {
  const folder = folderOf(doc, map, name);
  doc.edit('layer.add', [{ op: 'put', record: { ...folder } }]);
  return folder.id;
}

/** Puts a path into a folder, or (null) out of its own. A layer that only held the path's lock goes with the last path of it. */
export function file(doc: StudyDoc, path: JourneyPath, folder: string | null): void {
  const old = doc.get('layer', path.layer);
  if ((path.layer ?? null) === folder) return;
  const alone = old && !old.folder && !doc.all('path').some((each) => each.layer === old.id && each.id !== path.id);
  const ops: Op[] = [{ op: 'patch', id: path.id, set: { layer: folder } }];
  doc.edit('layer.file', alone ? [...ops, { op: 'remove', id: old.id }] : ops);
}

/** A folder of that name with the path in it, in one change. */
export function fileNew(doc: StudyDoc, path: JourneyPath, name: string): void {
  const folder = folderOf(doc, path.map, name);
  doc.edit('layer.file', [
    { op: 'put', record: { ...folder } },
    { op: 'patch', id: path.id, set: { layer: folder.id } },
  ]);
}

/** Paths that stand in no folder of the map. */
export const loose = (paths: readonly JourneyPath[], folders: readonly Layer[]): readonly JourneyPath[] =>
  paths.filter((path) => !folders.some((folder) => folder.id === path.layer));
