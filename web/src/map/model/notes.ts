import type { Note, SceneLane, SceneNote, SceneStage } from '../wire';
import type { NoteHue } from './hues';
import type { Ahead } from './picture';

/** A sticky note as it stands now: the scene's place, or a provisional one until the next scene (L20). */
export interface PlacedNote {
  readonly id: string;
  readonly stage: string | null;
  readonly lane: string | null;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
  readonly hue: NoteHue;
  readonly provisional: boolean;
}

const provisionalHeight = 48;
const gap = 6;
const mostLines = 6;
/** Mean advance of Inter 400 at 12 px. */
const advance = 6.1;

/** A scene note that did not change keeps its object, so that React skips it; with the text the document had when it came. */
const settled = new WeakMap<SceneNote, { readonly placed: PlacedNote; readonly text: string | undefined }>();

function settle(note: SceneNote, record: Note | undefined): PlacedNote {
  let known = settled.get(note);
  if (!known) {
    const { kind: _kind, key: _key, note: id, stage, lane, ...rest } = note as SceneNote & { kind?: string };
    known = { placed: { ...rest, id, stage: stage ?? null, lane: lane ?? null, provisional: false }, text: record?.text };
    settled.set(note, known);
  }
  if (!record || (record.text === known.text && record.hue === known.placed.hue)) return known.placed;
  const lines = record.text === known.text ? known.placed.lines : breakNote(record.text, known.placed.width);
  return { ...known.placed, hue: record.hue, lines };
}

/** Notes where they stand now; those of another cell than the scene's go under the last note of theirs. */
export function placeNotes(
  scene: readonly SceneNote[],
  stages: readonly SceneStage[],
  lanes: readonly SceneLane[],
  foot: number,
  ahead: Ahead | null,
): Map<string, PlacedNote> {
  const notes = new Map<string, PlacedNote>();
  const unsettled: Note[] = [];
  const inScene = new Map(scene.map((note) => [note.note, note]));
  for (const note of scene) {
    const record = ahead?.notes?.get(note.note);
    if (ahead?.notes && !record) continue;
    if (record && (record.stage !== (note.stage ?? null) || record.lane !== (note.lane ?? null))) unsettled.push(record);
    else notes.set(note.note, settle(note, record));
  }
  for (const record of ahead?.notes?.values() ?? []) if (!inScene.has(record.id)) unsettled.push(record);
  for (const record of unsettled) {
    const stage = stages.find((each) => each.stage === record.stage) ?? stages[0];
    if (!stage) continue;
    const lane = lanes.find((each) => each.lane === record.lane);
    const above = [...notes.values()].filter((each) => each.stage === record.stage && each.lane === record.lane);
    const top = lane && record.stage ? lane.y + 14 : foot;
    notes.set(record.id, {
      id: record.id,
      stage: record.stage,
      lane: record.lane,
      x: stage.cardX,
      y: Math.max(top, ...above.map((each) => each.y + each.height + gap)),
      width: stage.cardWidth,
      height: inScene.get(record.id)?.height ?? provisionalHeight,
      lines: breakNote(record.text, stage.cardWidth),
      hue: record.hue,
      provisional: true,
    });
  }
  return notes;
}

/** Notes under the lanes: those of a stage, and those of no place (S67.5), each with its heading beside them. */
export interface NoteShelf {
  readonly of: 'stage' | 'nowhere';
  readonly y: number;
  readonly height: number;
}

export function shelvesOf(notes: Iterable<PlacedNote>): readonly NoteShelf[] {
  const ends = new Map<NoteShelf['of'], [number, number]>();
  for (const { stage, lane, y, height } of notes) {
    if (stage !== null && lane !== null) continue;
    const of = stage === null ? 'nowhere' : 'stage';
    const [top, bottom] = ends.get(of) ?? [y, y];
    ends.set(of, [Math.min(top, y), Math.max(bottom, y + height)]);
  }
  return [...ends].map(([of, [y, bottom]]) => ({ of, y, height: bottom - y }));
}

/** A text in at most six lines, provisionally. */
function breakNote(text: string, width: number): string[] {
  const room = Math.max(8, Math.floor((width - 18) / advance));
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const word of paragraph.split(/\s+/).filter((each) => each !== '')) {
      if (line !== '' && line.length + 1 + word.length > room) {
        lines.push(line);
        line = '';
      }
      line += line === '' ? word : ` ${word}`;
    }
    if (line !== '') lines.push(line);
  }
  return lines.length > mostLines ? [...lines.slice(0, mostLines - 1), `${lines[mostLines - 1]}…`] : lines;
}
