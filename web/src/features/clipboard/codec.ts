import { hues } from '../../map/model/hues';
import type { Clip, ClipCard, ClipCondition, ClipMoment, ClipNote, ClipOwn, ClipPlace, ClipStanding, Cut } from './clip';

/** More than anybody chooses by hand; a clipboard may hold anything. */
const mostItems = 5_000;
const longestName = 200;
const longestText = 8_000;

/** A table that a spreadsheet or a letter takes, with the clip itself on it for another map. */
export function toHtml(clip: Clip, head: readonly string[]): string {
  const bytes = new TextEncoder().encode(JSON.stringify(clip));
  let packed = '';
  for (const byte of bytes) packed += String.fromCharCode(byte);
  const row = (cells: readonly string[], tag: string) => `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
  const rows = rowsOf(clip).map((cells) => row(cells, 'td'));
  return `<table data-parcours="${btoa(packed)}">${row(head, 'th')}${rows.join('')}</table>`;
}

/** The same as tab-separated text, cells quoted where they must be. */
export const toTsv = (clip: Clip, head: readonly string[]): string =>
  [head, ...rowsOf(clip)].map((cells) => cells.map(quoted).join('\t')).join('\n');

const rowsOf = (clip: Clip): string[][] => [
  ...clip.cards.map((card) => [card.stage, card.lane, card.name, card.description, card.owner]),
  ...clip.notes.map((note) => [note.stage, note.lane, '', note.text, '']),
];

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll('\n', '<br>');

/** A text that a spreadsheet would run as a formula is marked as text. */
function quoted(text: string): string {
  const plain = /^[=@]/.test(text) ? `'${text}` : text;
  return /[\t\n\r"]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** The clip of a pasted fragment; null when it is not ours, or not whole. */
export function fromHtml(html: string): Clip | null {
  const [, packed] = /data-parcours="([A-Za-z0-9+/=]+)"/.exec(html) ?? [];
  if (!packed) return null;
  try {
    const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
    return clipOf(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    return null;
  }
}

type Loose = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Loose => typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown, longest: number): string => (typeof value === 'string' ? value.slice(0, longest) : '');
const index = (value: unknown): number => (typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : 0);

/** Read as a stranger's: only what is known, no longer than the study takes (S1.3). */
export function clipOf(value: unknown): Clip | null {
  if (!isObject(value) || value.format !== 'parcours-clip' || value.version !== 1) return null;
  const cards = (Array.isArray(value.cards) ? value.cards : []).filter(isObject).map(cardOf);
  const notes = (Array.isArray(value.notes) ? value.notes : []).filter(isObject).map(noteOf);
  const kept = { cards: cards.filter((card) => card.name.trim() !== ''), notes: notes.filter((note) => note.text.trim() !== '') };
  const count = kept.cards.length + kept.notes.length;
  if (count === 0 || count > mostItems) return null;
  // Only when nothing was left out do the cut items still stand for the cards and notes.
  const cut = cards.length === kept.cards.length && notes.length === kept.notes.length ? cutOf(value.cut, count) : null;
  return { format: 'parcours-clip', version: 1, study: text(value.study, 100), ...kept, cut };
}

function cutOf(value: unknown, count: number): Cut | null {
  if (!isObject(value) || !Array.isArray(value.items) || value.items.length !== count) return null;
  const items = value.items.filter(isObject).map((item) => ({
    id: text(item.id, 60),
    stage: text(item.stage, 60),
    lane: text(item.lane, 60),
    order: text(item.order, 200),
  }));
  return items.length === count && items.every((item) => /^(touchpoint|note):/.test(item.id))
    ? { token: text(value.token, 60), items }
    : null;
}

const placeOf = (item: Loose): ClipPlace => ({
  column: index(item.column),
  row: index(item.row),
  stage: text(item.stage, longestName),
  lane: text(item.lane, longestName),
});

const cardOf = (card: Loose): ClipCard => {
  // Description and owner share one bound.
  const owner = text(card.owner, longestName);
  return {
    ...placeOf(card),
    name: text(card.name, longestName),
    icon: text(card.icon, 40),
    description: text(card.description, longestText - owner.length),
    owner,
    moment: isObject(card.moment) ? momentOf(card.moment) : null,
    own: ownOf(isObject(card.own) ? card.own : {}),
  };
};

const uuid = (value: unknown): string | null => (/^[0-9a-f-]{36}$/.test(text(value, 36)) ? text(value, 36) : null);
const day = (value: unknown): string => (/^\d{4}-\d{2}-\d{2}$/.test(text(value, 10)) ? text(value, 10) : '');
const pixels = (value: unknown): number => Math.max(1, Math.min(12_000, index(value)));
const goals = ['none', 'start', 'reached'] as const;
const statuses = ['toCheck', 'confirmed', 'obsolete', 'contradicted'] as const;

function ownOf({ goal, testimony, photo, quote, standing }: Loose): ClipOwn {
  const picture = isObject(photo) ? uuid(photo.picture) : null;
  const words = isObject(quote) ? uuid(quote.testimony) : null;
  return {
    goal: goals.find((each) => each === goal) ?? 'none',
    testimony: uuid(testimony),
    photo:
      isObject(photo) && picture
        ? { picture, width: pixels(photo.width), height: pixels(photo.height), text: text(photo.text, longestText) }
        : null,
    quote: isObject(quote) && words ? { testimony: words, by: text(quote.by, longestName) } : null,
    standing: standingOf(standing),
  };
}

function standingOf(standing: unknown): ClipStanding | null {
  const status = isObject(standing) ? statuses.find((each) => each === standing.status) : undefined;
  if (!isObject(standing) || !status) return null;
  return {
    status,
    source: /^source:[0-9a-f-]{36}$/.test(text(standing.source, 60)) ? text(standing.source, 60) : null,
    by: text(standing.by, longestName),
    on: day(standing.on),
    note: text(standing.note, longestText - longestName),
  };
}

const noteOf = (note: Loose): ClipNote => ({
  ...placeOf(note),
  text: text(note.text, longestText),
  hue: hues.find((hue) => hue === note.hue) ?? 'yellow',
  standing: standingOf(note.standing),
});

function momentOf(moment: Loose): ClipMoment {
  const expectation = text(moment.expectation, longestText / 2);
  return {
    expectation,
    showstopper: text(moment.showstopper, longestText / 2),
    importance: Math.min(10, index(moment.importance)),
    standing: standingOf(moment.standing),
    conditions: (Array.isArray(moment.conditions) ? moment.conditions : [])
      .filter(isObject)
      .slice(0, 200)
      .map(conditionOf)
      .filter((condition) => condition.text.trim() !== ''),
  };
}

const conditionOf = (condition: Loose): ClipCondition => ({
  text: text(condition.text, longestText),
  // These three share one bound too.
  statedBy: text(condition.statedBy, 80),
  statedOn: day(condition.statedOn),
  indicator: text(condition.indicator, 80),
  unit: text(condition.unit, 40),
  comparison: condition.comparison === 'atLeast' ? 'atLeast' : 'atMost',
  threshold: typeof condition.threshold === 'number' && Number.isFinite(condition.threshold) ? condition.threshold : null,
  testimony: uuid(condition.testimony),
  answer: text(condition.answer, longestText),
  answers: (Array.isArray(condition.answers) ? condition.answers : [])
    .slice(0, 50)
    .map((id) => text(id, 60))
    .filter((id) => /^answer:[0-9a-f-]{36}$/.test(id)),
  standing: standingOf(condition.standing),
});
