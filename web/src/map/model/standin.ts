import type { Box, Camera, Lod } from './camera';
import { papers } from './hues';
import type { PlacedNote } from './notes';
import type { CanvasTheme } from './theme';

/** What the stand-in shows of a card. */
export interface StandinCard extends Box {
  readonly id: string;
  readonly lines: readonly string[];
  /** Colour of the chosen indicator, or null without a value. */
  readonly color: string | null;
  readonly moment: boolean;
  /** Height of the photo at its top. */
  readonly top: number;
}

/** Text under this many screen pixels is not drawn. */
const smallestText = 9;

/**
 * Paints the cards that are not mounted: tiles with a colour bar under zoom 0.42, plain heat under 0.25, and titles when they can be read
 * (a card above 0.42 that waits for its turn to be mounted).
 * @param ratio device pixels per CSS pixel
 */
export function paintStandin(
  context: CanvasRenderingContext2D,
  cards: Iterable<StandinCard>,
  camera: Camera,
  ratio: number,
  theme: CanvasTheme,
  lod: Lod,
  selected: ReadonlySet<string>,
): void {
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, context.canvas.width, context.canvas.height);
  context.setTransform(camera.zoom * ratio, 0, 0, camera.zoom * ratio, camera.x * ratio, camera.y * ratio);
  for (const card of cards) {
    if (lod === 0) paintHeat(context, card, theme);
    else paintTile(context, card, theme, camera.zoom);
    if (selected.has(card.id)) paintRing(context, card, theme, camera.zoom);
  }
}

/** Notes too small to be mounted: their paper. The context has the camera's transform already. */
export function paintNotes(context: CanvasRenderingContext2D, notes: readonly PlacedNote[], theme: CanvasTheme): void {
  for (const note of notes) {
    context.fillStyle = papers[note.hue][theme.dark ? 1 : 0];
    context.fillRect(note.x, note.y, note.width, note.height);
  }
}

function paintHeat(context: CanvasRenderingContext2D, card: StandinCard, theme: CanvasTheme): void {
  context.fillStyle = card.color ?? theme.card;
  context.fillRect(card.x, card.y, card.width, card.height);
  context.strokeStyle = theme.line;
  context.lineWidth = 2;
  context.strokeRect(card.x, card.y, card.width, card.height);
}

function paintTile(context: CanvasRenderingContext2D, card: StandinCard, theme: CanvasTheme, zoom: number): void {
  context.beginPath();
  context.roundRect(card.x, card.y, card.width, card.height, 10);
  context.fillStyle = theme.card;
  context.fill();
  context.strokeStyle = theme.line;
  context.lineWidth = Math.max(1, 0.6 / zoom);
  context.stroke();
  if (card.color) {
    context.fillStyle = card.color;
    context.beginPath();
    context.roundRect(card.x, card.y, zoom < 0.7 ? 10 : 5, card.height, [zoom < 0.7 ? 10 : 5, 0, 0, zoom < 0.7 ? 10 : 5]);
    context.fill();
  }
  if (card.top > 0) {
    context.globalAlpha = 0.16;
    context.fillStyle = theme.ink;
    context.beginPath();
    context.roundRect(card.x, card.y, card.width, card.top, [10, 10, 0, 0]);
    context.fill();
    context.globalAlpha = 1;
  }
  if (zoom * 13 >= smallestText) paintTitle(context, card, theme);
  else paintGreek(context, card, theme);
  if (card.moment) paintDiamond(context, card, theme);
}

function paintTitle(context: CanvasRenderingContext2D, card: StandinCard, theme: CanvasTheme): void {
  context.fillStyle = theme.ink;
  context.font = '600 13px "Inter Variable", Inter, system-ui, sans-serif';
  context.textBaseline = 'top';
  for (const [i, line] of card.lines.entries()) context.fillText(line, card.x + 12, card.y + card.top + 9 + i * 16);
}

/** Grey bars where the words are: the eye still sees a card with a title. */
function paintGreek(context: CanvasRenderingContext2D, card: StandinCard, theme: CanvasTheme): void {
  context.fillStyle = theme.muted;
  context.globalAlpha = 0.4;
  card.lines.forEach((line, i) => {
    context.fillRect(card.x + 22, card.y + card.top + 13 + i * 18, Math.min(card.width - 34, line.length * 6.6), 8);
  });
  context.globalAlpha = 1;
}

function paintDiamond(context: CanvasRenderingContext2D, card: StandinCard, theme: CanvasTheme): void {
  context.save();
  context.translate(card.x + card.width - 4, card.y + 2);
  context.rotate(Math.PI / 4);
  context.fillStyle = theme.ink;
  context.strokeStyle = theme.paper;
  context.lineWidth = 3;
  context.fillRect(-14, -14, 28, 28);
  context.strokeRect(-14, -14, 28, 28);
  context.restore();
}

function paintRing(context: CanvasRenderingContext2D, card: StandinCard, theme: CanvasTheme, zoom: number): void {
  const gap = 2 / zoom;
  context.beginPath();
  context.roundRect(card.x - gap, card.y - gap, card.width + 2 * gap, card.height + 2 * gap, 12);
  context.strokeStyle = theme.accent;
  context.lineWidth = 2 / zoom;
  context.stroke();
}
