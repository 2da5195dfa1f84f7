import type { Box, Camera, Lod } from './camera';
import { papers } from './hues';
import { smallMeasures } from './names';
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
  /** Its name where it is shown small. */
  readonly small: readonly string[] | null;
}

/** A note and, where there is room for words, its first ones. */
export interface StandinNote {
  readonly note: PlacedNote;
  readonly small: readonly string[] | null;
}

const family = '"Inter Variable", Inter, system-ui, sans-serif';

/**
 * Paints the cards that are not mounted: tiles with a colour bar and a name under zoom 0.42, plain heat under 0.25; a card above 0.42 that waits
 * for its turn to be mounted looks as it will.
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
  step: number,
): void {
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, context.canvas.width, context.canvas.height);
  context.setTransform(camera.zoom * ratio, 0, 0, camera.zoom * ratio, camera.x * ratio, camera.y * ratio);
  for (const card of cards) {
    if (lod === 0) paintHeat(context, card, theme);
    else paintTile(context, card, theme, camera.zoom, step);
    if (selected.has(card.id)) paintRing(context, card, theme, camera.zoom);
  }
}

/** Notes too small to be mounted: their paper. The context has the camera's transform already. */
export function paintNotes(context: CanvasRenderingContext2D, notes: readonly StandinNote[], theme: CanvasTheme, step: number): void {
  for (const { note, small } of notes) {
    context.fillStyle = papers[note.hue][theme.dark ? 1 : 0];
    context.fillRect(note.x, note.y, note.width, note.height);
    context.fillStyle = theme.ink;
    if (small) paintSmall(context, small, note.x + 4 / step, note.y, step, 400);
  }
}

function paintHeat(context: CanvasRenderingContext2D, card: StandinCard, theme: CanvasTheme): void {
  context.fillStyle = card.color ?? theme.card;
  context.fillRect(card.x, card.y, card.width, card.height);
  context.strokeStyle = theme.line;
  context.lineWidth = 2;
  context.strokeRect(card.x, card.y, card.width, card.height);
}

function paintTile(context: CanvasRenderingContext2D, card: StandinCard, theme: CanvasTheme, zoom: number, step: number): void {
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
    context.roundRect(card.x, card.y, zoom < 0.7 ? 7 : 5, card.height, [zoom < 0.7 ? 7 : 5, 0, 0, zoom < 0.7 ? 7 : 5]);
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
  context.fillStyle = theme.ink;
  if (card.small) paintSmall(context, card.small, card.x + smallMeasures(step).left, card.y + card.top, step, 600);
  else if (zoom >= 0.7) paintTitle(context, card);
  else paintGreek(context, card, theme);
  if (card.moment) paintDiamond(context, card, theme);
}

/** The lines of a small name where the style sheet sets them (names.css): the middle of Inter's capitals and depths lies 0.364 em over its base. */
function paintSmall(context: CanvasRenderingContext2D, lines: readonly string[], x: number, y: number, step: number, weight: number): void {
  const { size, line, top } = smallMeasures(step);
  context.font = `${weight} ${size}px ${family}`;
  context.textBaseline = 'alphabetic';
  for (const [i, text] of lines.entries()) context.fillText(text, x, y + top + line * (i + 0.5) + size * 0.364);
}

function paintTitle(context: CanvasRenderingContext2D, card: StandinCard): void {
  context.font = `600 13px ${family}`;
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

/** The star of cards.css, in parts of its box around the middle. */
const star = [0, -48, 12, -14, 48, -12, 20, 10, 30, 45, 0, 25, -30, 45, -20, 10, -48, -12, -12, -14];

function paintDiamond(context: CanvasRenderingContext2D, card: StandinCard, theme: CanvasTheme): void {
  context.save();
  context.translate(card.x + card.width - 4, card.y + 2);
  context.save();
  context.rotate(Math.PI / 4);
  context.fillStyle = theme.ink;
  context.strokeStyle = theme.paper;
  context.lineWidth = 3;
  context.fillRect(-14, -14, 28, 28);
  context.strokeRect(-14, -14, 28, 28);
  context.restore();
  context.beginPath();
  for (let at = 0; at < star.length; at += 2) context.lineTo((star[at] ?? 0) * 0.22, (star[at + 1] ?? 0) * 0.22);
  context.fillStyle = theme.dark ? '#8a5a00' : '#ffc83d';
  context.fill();
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
