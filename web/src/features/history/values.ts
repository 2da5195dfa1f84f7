import type { Translate } from '../../i18n';
import type { Change, Item, Property } from './http';

export interface Words {
  readonly t: Translate;
  readonly language: string;
  /** What a record is called; null when it is not known. */
  readonly nameOf: (id: string) => string | null;
}

const reference = /^[A-Za-z]{1,40}:[0-9a-f]{8}-[0-9a-f-]{27}$/;

/** Properties whose values are words of the product, not somebody's own. */
const worded = new Set([
  'kind',
  'source',
  'basis',
  'triggerKind',
  'status',
  'axis',
  'axes',
  'hue',
  'mode',
  'degree',
  'ring',
  'part',
  'bands',
  'purpose',
  'audience',
  'comparison',
  'goal',
  'market',
]);

/** A property's stored value as people read it. */
export function valueText(value: unknown, property: string, words: Words): string {
  const { t, nameOf } = words;
  if (value === null || value === undefined || value === '') return t('history.value.none');
  if (typeof value === 'boolean') return t(value ? 'history.value.yes' : 'history.value.no');
  if (typeof value === 'number') return new Intl.NumberFormat(words.language).format(value);
  if (Array.isArray(value)) {
    return value.length === 0 ? t('history.value.none') : value.map((each) => valueText(each, property, words)).join(', ');
  }
  if (typeof value !== 'string') return JSON.stringify(value);
  if (reference.test(value)) return nameOf(value) ?? t('history.value.gone');
  if (!worded.has(property)) return value;
  const known = `history.word.${value}`;
  const word = t(known);
  return word === known ? value : word;
}

/** A property's name; its own name where the catalogue has none, for records this client does not know. */
export function propertyName(name: string, t: Translate): string {
  const key = `history.property.${name}`;
  const text = t(key);
  return text === key ? name : text;
}

export const kindName = (id: string, t: Translate): string => {
  const kind = id.split(':')[0] ?? '';
  const key = `history.kind.${kind}`;
  const text = t(key);
  return text === key ? kind : text;
};

/** What a record is called in a list: its name, or what shows it on the map. */
export const titleOf = (item: Item, t: Translate): string =>
  item.name || (item.shownName ? t('history.of', { name: item.shownName }) : t('history.unnamed'));

/** Never colour alone. */
export const signs: Readonly<Record<Change, string>> = { added: '+', changed: '~', removed: '−' };

export const changes: readonly Change[] = ['added', 'changed', 'removed'];

export interface MapGroup {
  readonly map: string | null;
  readonly parts: readonly { readonly change: Change; readonly items: readonly Item[] }[];
}

/** By map (the whole study last), then added, changed, removed. A record moved within a list only says nothing. */
export function groupsOf(items: readonly Item[]): readonly MapGroup[] {
  const maps = new Map<string | null, Item[]>();
  for (const item of items.filter((each) => each.change !== 'changed' || each.properties.length > 0)) {
    const list = maps.get(item.map);
    if (list) list.push(item);
    else maps.set(item.map, [item]);
  }
  return [...maps]
    .sort(([a], [b]) => Number(a === null) - Number(b === null))
    .map(([map, own]) => ({
      map,
      parts: changes
        .map((change) => ({ change, items: own.filter((item) => item.change === change) }))
        .filter((part) => part.items.length > 0),
    }));
}

/** What became of each card, path, stage and lane of the map: what hangs on one that stays changes it. */
export function marksOf(items: readonly Item[]): ReadonlyMap<string, Change> {
  const marks = new Map<string, Change>();
  for (const { id, shownBy, change } of items) {
    if (shownBy === null) continue;
    if (shownBy === id) marks.set(id, change);
    else if (!marks.has(shownBy)) marks.set(shownBy, 'changed');
  }
  return marks;
}

/** The properties worth a line. */
export const shownProperties = (item: Item): readonly Property[] => item.properties.filter((property) => property.name !== 'id');
