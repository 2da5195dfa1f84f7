import type { Note } from '../../types/wire';

/** The papers of sticky notes, in the order in which they are offered. */
export const hues = ['yellow', 'orange', 'pink', 'violet', 'blue', 'green'] as const satisfies readonly Note['hue'][];
