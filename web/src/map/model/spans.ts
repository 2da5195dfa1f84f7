import type { SceneLane, SceneSpan, SceneStage, StageSpan } from '../wire';
import type { NoteHue } from './hues';
import type { Ahead } from './picture';

/** A bar over stages as it stands now: the scene's place, or a provisional one until the next scene (L20). */
export interface PlacedSpan {
  readonly id: string;
  /** The stage at its left end. */
  readonly stage: string;
  /** The stage at its right end. */
  readonly last: string;
  readonly lane: string | null;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
  readonly hue: NoteHue;
  readonly provisional: boolean;
}

/** How far a bar reaches beyond the cards of its ends, as the layout has it. */
const reach = 10;
const provisionalHeight = 24;

/** The numbers of the columns a span goes over, from left to right; null when a stage of it is not there. */
export function columnsOf(stages: readonly SceneStage[], first: string, last: string): readonly [number, number] | null {
  const [a, b] = [stages.findIndex((each) => each.stage === first), stages.findIndex((each) => each.stage === last)];
  return a < 0 || b < 0 ? null : [Math.min(a, b), Math.max(a, b)];
}

/** Left edge and width of a bar over columns. */
export function barOver(stages: readonly SceneStage[], from: number, to: number): { readonly x: number; readonly width: number } | null {
  const [first, last] = [stages[from], stages[to]];
  return first && last ? { x: first.cardX - reach, width: last.cardX + last.cardWidth + 2 * reach - first.cardX } : null;
}

/** Spans where they stand now; those whose stages or lane changed since the scene stand at the top of their lane. */
export function placeSpans(
  scene: readonly SceneSpan[],
  stages: readonly SceneStage[],
  lanes: readonly SceneLane[],
  top: number,
  ahead: Ahead | null,
): Map<string, PlacedSpan> {
  const spans = new Map<string, PlacedSpan>();
  const inScene = new Map(scene.map((span) => [span.span, span]));
  for (const span of scene) {
    const record = ahead?.spans?.get(span.span);
    if (ahead?.spans && !record) continue;
    spans.set(span.span, record ? settle(span, record, stages, lanes, top) : placed(span));
  }
  for (const record of ahead?.spans?.values() ?? []) {
    if (inScene.has(record.id)) continue;
    const fresh = ahead && at(record, stages, lanes, top);
    if (fresh) spans.set(record.id, fresh);
  }
  return spans;
}

/** A scene span that did not change keeps its object, so that React skips it. */
const known = new WeakMap<SceneSpan, PlacedSpan>();

function placed(span: SceneSpan): PlacedSpan {
  let own = known.get(span);
  if (!own) {
    const { x, y, width, height, lines, hue } = span;
    own = {
      id: span.span,
      stage: span.first,
      last: span.last,
      lane: span.lane ?? null,
      x,
      y,
      width,
      height,
      lines,
      hue,
      provisional: false,
    };
    known.set(span, own);
  }
  return own;
}

function settle(span: SceneSpan, record: StageSpan, stages: readonly SceneStage[], lanes: readonly SceneLane[], top: number): PlacedSpan {
  const own = placed(span);
  const columns = columnsOf(stages, record.first, record.last);
  const same = columns && stages[columns[0]]?.stage === own.stage && stages[columns[1]]?.stage === own.last && record.lane === own.lane;
  const lines = words(record.text) === words(own.lines.join(' ')) || own.lines.at(-1)?.endsWith('…') ? own.lines : [record.text];
  if (same) return lines === own.lines && record.hue === own.hue ? own : { ...own, lines, hue: record.hue };
  const moved = at(record, stages, lanes, top);
  return moved ? { ...moved, lines, y: record.lane === own.lane ? own.y : moved.y, height: own.height } : own;
}

const words = (text: string): string => text.replace(/\s+/g, ' ').trim();

function at(record: StageSpan, stages: readonly SceneStage[], lanes: readonly SceneLane[], top: number): PlacedSpan | null {
  const columns = columnsOf(stages, record.first, record.last);
  const bar = columns && barOver(stages, ...columns);
  const lane = lanes.find((each) => each.lane === record.lane);
  if (!columns || !bar) return null;
  return {
    id: record.id,
    stage: stages[columns[0]]?.stage ?? record.first,
    last: stages[columns[1]]?.stage ?? record.last,
    lane: record.lane,
    ...bar,
    y: lane ? lane.y + 8 : top,
    height: provisionalHeight,
    lines: [record.text],
    hue: record.hue,
    provisional: true,
  };
}
