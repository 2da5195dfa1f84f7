import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import en from '../../../../i18n/en.json';
import fr from '../../../../i18n/fr.json';
import openapi from '../../../openapi.json';
import { translator } from '../../i18n';
import type { Entry, Item } from './http';
import { daysOf } from './runs';
import { sentenceOf } from './sentence';
import { groupsOf, kindName, marksOf, valueText } from './values';

const entry = (revision: number, more: Partial<Entry> = {}): Entry => ({
  revision,
  at: `2026-11-2${revision > 3 ? 2 : 1}T10:0${revision}:00Z`,
  by: 'a',
  name: 'Ann',
  intent: 'rename',
  kinds: { touchpoint: 1 },
  about: 'Appel',
  undoes: null,
  ...more,
});
const item = (id: string, more: Partial<Item> = {}): Item => ({
  id,
  change: 'changed',
  name: id,
  map: 'map:1',
  shownBy: id,
  shownName: null,
  properties: [{ name: 'name', before: 'A', after: 'B' } as unknown as Item['properties'][number]],
  ...more,
});
const day = (at: string) => at.slice(0, 10);
const shape = (entries: readonly Entry[], named: readonly number[] = []) =>
  daysOf(entries, day, new Set(named)).map(({ day, runs }) => [
    day,
    runs.map((run) => `${run.name}: ${run.lines.map((line) => `${line.entry.revision}x${line.count}`).join(' ')}`),
  ]);

describe('the timeline', () => {
  it('goes by day and by run of one person, whatever tab they used', () => {
    const entries = [entry(5, { intent: 'x' }), entry(4, { by: 'b' }), entry(3, { name: 'Bea' }), entry(2), entry(1, { intent: 'y' })];
    expect(shape(entries)).toEqual([
      ['2026-11-22', ['Ann: 5x1 4x1']],
      ['2026-11-21', ['Bea: 3x1', 'Ann: 2x1 1x1']],
    ]);
  });

  it('says the same thing once, but never folds an undo or a named version away', () => {
    expect(shape([entry(3), entry(2), entry(1)])).toEqual([['2026-11-21', ['Ann: 3x3']]]);
    expect(shape([entry(3), entry(2), entry(1)], [2])).toEqual([['2026-11-21', ['Ann: 3x1 2x2']]]);
    expect(shape([entry(3), entry(2, { undoes: 1 }), entry(1)])).toEqual([['2026-11-21', ['Ann: 3x1 2x1 1x1']]]);
  });
});

/** Every intent that the client's code and the server's send. */
function intents(): readonly string[] {
  const files = (folder: string, ends: RegExp): string[] =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(
        (file) => file.isFile() && ends.test(file.name) && !/\.test\./.test(file.name) && !/[/\\](bin|obj)([/\\]|$)/.test(file.parentPath),
      )
      .map((file) => readFileSync(join(file.parentPath, file.name), 'utf8'));
  const found = new Set(['undo', 'restore']);
  const collect = (texts: readonly string[], pattern: RegExp) => {
    for (const text of texts) for (const match of text.matchAll(pattern)) if (match[1]) found.add(match[1]);
  };
  const client = files('src/features', /\.tsx?$/);
  collect(client, /\bedit\(\s*'([a-zA-Z.]+)'/g);
  collect(
    client.filter((text) => text.includes('(intent: string')),
    /\b(?:set|patch)\(\s*'([a-zA-Z.]+)'/g,
  );
  collect(files('../src/Parcours.Server', /\.cs$/), /\.Make\([^,]+, "([a-zA-Z.]+)"/g);
  return [...found];
}

describe('sentences', () => {
  const languages = [
    ['fr', fr],
    ['en', en],
  ] as const;
  it.each(languages)('every intent has one in %s, with and without a name', (language, catalogue) => {
    const t = translator(language, catalogue);
    const other = t('history.intent.other', { what: t('history.count.touchpoint', { count: 1 }) });
    expect(intents().length).toBeGreaterThan(30);
    for (const intent of intents()) {
      for (const about of ['Appel', null]) {
        const sentence = sentenceOf(entry(1, { intent, about }), t);
        expect(sentence, intent).not.toBe(other);
        expect(sentence, intent).not.toMatch(/history\.|[{}]/);
      }
    }
  });

  it('an unknown intent says what it touched, and an undo that it is one', () => {
    const t = translator('fr', fr);
    expect(sentenceOf(entry(1, { intent: 'seed', kinds: { touchpoint: 2, path: 1 } }), t)).toBe(
      'a changé 2 points d’interaction, 1 chemin',
    );
    expect(sentenceOf(entry(1, { undoes: 4 }), t)).toBe('a annulé un changement de «\u00a0Appel\u00a0»');
  });
});

interface Schema {
  readonly $ref?: string;
  readonly enum?: readonly (string | null)[];
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
}

describe('every kind of record', () => {
  const { StudyRecord, ...schemas } = openapi.components.schemas as unknown as Readonly<Record<string, Schema>>;
  const of = (schema: Schema): Schema => (schema.$ref ? of(schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}) : schema);
  const enumOf = (schema: Schema): readonly string[] => {
    const { enum: own = [], oneOf = [], items } = of(schema);
    return [...own.filter((each) => each !== null), ...[...oneOf, ...(items ? [items] : [])].flatMap(enumOf)];
  };
  const records = (StudyRecord?.oneOf ?? []).map((each) => of(each).properties ?? {});

  it.each([
    ['fr', fr],
    ['en', en],
  ] as const)('has words for its properties and what they hold, in %s', (language, catalogue) => {
    const t = translator(language, catalogue);
    const words = { t, language, nameOf: () => null };
    const bare = new Set<string>();
    expect(records.length).toBeGreaterThan(40);
    for (const { id, ...properties } of records) {
      const kind = (id as unknown as { readonly pattern: string }).pattern;
      if (kindName(kind, t) === kind.split(':')[0]) bare.add(kind);
      for (const [name, schema] of Object.entries(properties)) {
        if (name !== 'order' && !(`history.property.${name}` in catalogue)) bare.add(`${kind} ${name}`);
        for (const value of enumOf(schema)) {
          // A word may be written as it is stored (CX, incident): then the catalogue says so.
          const known = `history.word.${value}` in catalogue && valueText(value, name, words) === t(`history.word.${value}`);
          if (!known) bare.add(`${kind} ${name} ${value}`);
        }
      }
    }
    expect([...bare]).toEqual([]);
  });
});

describe('a difference', () => {
  const words = { t: translator('fr', fr), language: 'fr', nameOf: (id: string) => (id.startsWith('stage') ? 'Souscrire' : null) };

  it('reads in words', () => {
    const stage = 'stage:018f0000-0000-7000-8000-000000000001';
    expect(valueText(stage, 'stage', words)).toBe('Souscrire');
    expect(valueText(stage.replace('stage', 'lane'), 'lane', words)).toBe('un élément supprimé');
    expect([valueText('', 'name', words), valueText(true, 'locked', words), valueText([], 'channels', words)]).toEqual([
      'rien',
      'oui',
      'rien',
    ]);
    expect([valueText('anomaly', 'kind', words), valueText('anomaly', 'name', words)]).toEqual(['anomalie', 'anomaly']);
  });

  it('goes by map, the whole study last, without records that only changed place in a list', () => {
    const groups = groupsOf([
      item('persona:1', { map: null }),
      item('stage:1'),
      item('stage:2', { properties: [] }),
      item('lane:1', { change: 'added' }),
    ]);
    expect(groups.map((group) => [group.map, group.parts.map((part) => `${part.change} ${part.items.map((each) => each.id)}`)])).toEqual([
      ['map:1', ['added lane:1', 'changed stage:1']],
      [null, ['changed persona:1']],
    ]);
  });

  it('marks what shows a record as changed, unless it came or went itself', () => {
    const marks = marksOf([
      item('step:1', { change: 'added', shownBy: 'path:1' }),
      item('step:2', { change: 'removed', shownBy: 'path:2' }),
      item('path:2', { change: 'removed' }),
      item('persona:1', { shownBy: null }),
    ]);
    expect([...marks]).toEqual([
      ['path:1', 'changed'],
      ['path:2', 'removed'],
    ]);
  });
});
