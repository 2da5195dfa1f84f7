import type { Translate } from '../i18n';
import { type Action, keys, type Place, partsOf, places } from './table';

const arrows: Readonly<Record<string, string>> = { ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓' };
const named = new Set([' ', 'Escape', 'Enter', 'Delete', 'Backspace', 'PageUp', 'PageDown', 'Tab', 'Shift']);

const capOf = (key: string, t: Translate): string =>
  arrows[key] ??
  (named.has(key) ? t(`keys.cap.${key === ' ' ? 'Space' : key}`) : key === 'Control' ? 'Ctrl' : key.length === 1 ? key.toUpperCase() : key);

/** A stroke as it is written on the keyboard: one cap for each key held. */
export function capsOf(stroke: string, t: Translate): readonly string[] {
  const { modifiers, key } = partsOf(stroke);
  return [...modifiers, key].map((each) => capOf(each, t));
}

export interface KeyLine {
  readonly action: string;
  /** Ways to press it, each as its caps. */
  readonly ways: readonly (readonly string[])[];
  readonly does: string;
}

export interface KeyGroup {
  readonly place: Place;
  readonly title: string;
  readonly lines: readonly KeyLine[];
}

/** The whole table in the reader's words. */
export const keyGroups = (t: Translate): readonly KeyGroup[] =>
  places.map((place) => ({
    place,
    title: t(`keys.place.${place}`),
    lines: Object.entries(keys[place]).map(([action, strokes]) => ({
      action,
      ways: waysOf(strokes as readonly string[], t),
      does: t(`keys.${place}.${action as Action<typeof place>}`),
    })),
  }));

/** The four arrows are one way, as they are one gesture. */
function waysOf(strokes: readonly string[], t: Translate): readonly (readonly string[])[] {
  const all = strokes.map((stroke) => capsOf(stroke, t));
  if (strokes.length !== 4 || !strokes.every((stroke) => partsOf(stroke).key.startsWith('Arrow'))) return all;
  return [[...(all[0] ?? []).slice(0, -1), '← → ↑ ↓']];
}
