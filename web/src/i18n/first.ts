/**
 * What is there before the first card: the words of the map, its header and its left panel, by the beginnings of their keys. All others
 * come right after it, in a chunk of their own, so that what a map needs first stays under its budget (design W).
 */
const beginnings: readonly string[] = [
  'app.',
  'atlas.page.inbox',
  'atlas.role.',
  'atlas.up',
  'bands.',
  'cases.deviations.open',
  'cases.see',
  'check.title',
  'clip.menu',
  'comments.open',
  'goal.reached',
  'goal.title',
  'goal.un',
  'goal.within',
  'guest.',
  'history.title',
  'home.',
  'inbox.waiting',
  'interviews.count',
  'keys.short',
  'layers.',
  'map.',
  'marks.title',
  'measures.',
  'note.',
  'paths.',
  'people.',
  'quadrant.title',
  'rounds.go',
  'rounds.panel',
  'signs.',
  'study.',
  'systems.',
  'tour.',
  'underlay.',
  'views.',
  'workshop.title',
];

/** Whether a text is of the first part of the catalogue. */
export const isFirst = (key: string): boolean => beginnings.some((beginning) => key.startsWith(beginning));
