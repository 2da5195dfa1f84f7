import type { SceneNote } from '../wire';

export type NoteHue = SceneNote['hue'];

/** The papers of sticky notes, in the order in which they are offered. */
export const hues = ['yellow', 'orange', 'pink', 'violet', 'blue', 'green'] as const satisfies readonly NoteHue[];

/** As in map/notes.css, for what is painted on a canvas. */
export const papers: Readonly<Record<NoteHue, readonly [light: string, dark: string]>> = {
  yellow: ['#fff2ae', '#51440f'],
  orange: ['#ffdfb8', '#573a17'],
  pink: ['#ffd6e1', '#562a38'],
  violet: ['#e6dcfb', '#403463'],
  blue: ['#d3e7fb', '#1f4161'],
  green: ['#d8efcc', '#2b4725'],
};
