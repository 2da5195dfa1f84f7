import type { StudyDoc } from '../../doc/contract';
import { kindOf } from '../../doc/ids';
import { t } from '../../i18n';
import { toast } from '../../ui/toasts';
import { pastedPicture, photoArrives } from '../illustrations/arrivals';
import { mapOnScreen, view } from '../study/view';
import { type Clip, copyOf } from './clip';
import { fromHtml, toHtml, toTsv } from './codec';
import { cutting } from './cutting';
import { moveOps } from './move';
import { type CellPlace, duplicateOps, type Pasted, pasteOps } from './paste';

/** The last copy of this tab, for pages that may not read the clipboard of the machine. */
let own: { readonly clip: Clip; readonly text: string } | null = null;

const onMap = (id: string): boolean => ['touchpoint', 'note'].includes(kindOf(id));

/** What the commands are about: what is chosen, else the card in focus. */
export function chosen(): readonly string[] {
  const selection = [...view.get().selection].filter(onMap);
  if (selection.length > 0) return selection;
  const focused = document.activeElement?.closest<HTMLElement>('.map-card, .map-note')?.dataset.id;
  return focused ? [focused] : [];
}

/** Where something new goes: the cell chosen, else that of what is chosen. */
export function target(doc: StudyDoc): CellPlace | null {
  const { cell } = view.get();
  if (cell) return cell;
  const [first] = chosen();
  const record = first ? (doc.get('touchpoint', first) ?? doc.get('note', first)) : null;
  return record?.stage && record.lane ? { stage: record.stage, lane: record.lane } : null;
}

const head = (): string[] => ['stage', 'lane', 'name', 'description', 'owner'].map((column) => t(`clip.column.${column}`));

/** Writes the chosen cards on a clipboard; false when nothing is chosen. */
export function copyTo(doc: StudyDoc, map: string, data: DataTransfer | null): boolean {
  return put(data, copyOf(doc, map, chosen()));
}

function put(data: DataTransfer | null, clip: Clip | null): boolean {
  if (!clip) return false;
  cutting.end();
  const text = toTsv(clip, head());
  own = { clip, text };
  data?.setData('text/html', toHtml(clip, head()));
  data?.setData('text/plain', text);
  const count = clip.cards.length + clip.notes.length;
  mapOnScreen.handle?.say(t(clip.cut ? 'clip.cut' : 'clip.copied', { count }));
  if (clip.cut) toast(t('clip.cut', { count }), 'info');
  return true;
}

/** [S64.6] They stay where they are until they are pasted: what is cut and never pasted is not lost. */
export function cutTo(doc: StudyDoc, map: string, data: DataTransfer | null): boolean {
  const clip = copyOf(doc, map, chosen(), cutting.token());
  if (!put(data, clip)) return false;
  cutting.begin(clip?.cut ?? null);
  return true;
}

/** Pastes what a clipboard holds: cards of a map at once, text through its dialog. */
export function pasteFrom(doc: StudyDoc, map: string, data: DataTransfer): boolean {
  const [html, text] = [data.getData('text/html'), data.getData('text/plain')];
  const picture = pastedPicture(data);
  const [card] = chosen().filter((id) => kindOf(id) === 'touchpoint');
  if (picture && card) photoArrives(doc, card, picture);
  if (picture) return true;
  const clip = fromHtml(html) ?? (own && own.text === text.replaceAll('\r\n', '\n') ? own.clip : null);
  if (clip) pasteClip(doc, map, clip);
  else if (text.trim() !== '') view.set({ dialog: 'spreadsheet', pasted: text });
  else return false;
  return true;
}

function pasteClip(doc: StudyDoc, map: string, clip: Clip): void {
  const at = target(doc);
  const moved = cutting.isOver(clip.cut) ? 'copied' : moveOps(doc, map, clip, at);
  if (typeof moved !== 'string') {
    cutting.end();
    made(doc, 'clip.move', moved, 'clip.moved');
    if (moved.steps > 0) toast(t('clip.movedSteps', { count: moved.steps }), 'info');
    if (moved.unbound > 0) toast(t('clip.movedUnbound', { count: moved.unbound }), 'info');
    return;
  }
  const pasted = pasteOps(doc, map, clip, at);
  // What was cut still waits for a map that has a cell.
  if (!pasted) {
    toast(t('clip.noCells'), 'bad');
    return;
  }
  if (cutting.waits() && moved !== 'copied') toast(t(`clip.stays.${moved}`), 'info');
  cutting.end();
  made(doc, 'clip.paste', pasted, 'clip.pasted');
}

export function duplicate(doc: StudyDoc, map: string): boolean {
  const pasted = duplicateOps(doc, map, chosen(), (ids) => copyOf(doc, map, ids));
  if (pasted.ids.length > 0) made(doc, 'clip.duplicate', pasted, 'clip.pasted');
  return pasted.ids.length > 0;
}

function made(doc: StudyDoc, intent: string, { ops, ids }: Pasted, said: string): void {
  doc.edit(intent, ops);
  view.set({ selection: new Set(ids), cell: null, inspected: null });
  const [first] = ids;
  if (first) mapOnScreen.handle?.focus(first);
  mapOnScreen.handle?.say(t(said, { count: ids.length }));
}

/** From a menu: the browser fills the clipboard in the event that it sends. */
export const copyByMenu = (doc: StudyDoc, map: string): void => {
  if (!document.execCommand('copy')) copyTo(doc, map, null);
};

export const cutByMenu = (doc: StudyDoc, map: string): void => {
  if (!document.execCommand('cut')) cutTo(doc, map, null);
};

/** From a menu: reading the clipboard needs a leave that may be refused; then the last copy of this tab serves. */
export async function pasteByMenu(doc: StudyDoc, map: string): Promise<void> {
  const data = await clipboardNow();
  if (data && pasteFrom(doc, map, data)) return;
  if (own) pasteClip(doc, map, own.clip);
  else view.set({ dialog: 'spreadsheet', pasted: '' });
}

async function clipboardNow(): Promise<DataTransfer | null> {
  try {
    const data = new DataTransfer();
    for (const item of await navigator.clipboard.read()) {
      for (const type of item.types) if (type.startsWith('text/')) data.setData(type, await (await item.getType(type)).text());
    }
    return data;
  } catch {
    return null;
  }
}
