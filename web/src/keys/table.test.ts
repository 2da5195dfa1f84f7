import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import en from '../../../i18n/en.json';
import fr from '../../../i18n/fr.json';
import { translator } from '../i18n';
import { actionOf, keys, partsOf, places } from './table';
import { keyGroups } from './words';

const event = (stroke: string): KeyboardEvent => {
  const { modifiers, key } = partsOf(stroke);
  return new KeyboardEvent('keydown', {
    key,
    ctrlKey: modifiers.includes('Control'),
    altKey: modifiers.includes('Alt'),
    shiftKey: modifiers.includes('Shift'),
  });
};

/** Fields whose Enter and Escape end them, and the gesture in hand that Escape takes back: what any field and any drag does. */
const ordinary =
  /^(ui\/(BarMore|Menu)|features\/(history|paths|views|rounds|comments|templates\/KeptTexts|interviews\/(Entries|Wording)|workshops\/WriteActivity|study\/(Me|MapHint|Following)|tour|people\/(useDrag|PersonMark)|bands\/useReorder)|map\/(pointer|parts\/(Rename|Notes|Spans)))/;

describe('the table of keys', () => {
  it('knows each of its strokes as the action that names it, and no other in the same place', () => {
    for (const place of places)
      for (const [action, strokes] of Object.entries(keys[place]))
        for (const stroke of strokes as readonly string[]) expect([stroke, actionOf(place, event(stroke))]).toEqual([stroke, action]);
  });

  it('lets keys pass that are not listed, and lists none twice', () => {
    expect(actionOf('map', event('Control+0'))).toBeNull();
    expect(actionOf('study', event('k'))).toBeNull();
    expect(actionOf('card', new KeyboardEvent('keydown', { key: 'Delete', metaKey: true }))).toBeNull();
    expect(actionOf('study', new KeyboardEvent('keydown', { key: 'K', metaKey: true }))).toBe('palette');
    for (const place of places) {
      const all = Object.values(keys[place]).flat() as string[];
      expect(new Set(all).size).toBe(all.length);
    }
  });

  it('is the only place that tells keys: whatever else listens is a field or a drag', () => {
    const root = join(import.meta.dirname, '..');
    const listening = (readdirSync(root, { recursive: true }) as string[]).filter((file) => {
      if (!/\.tsx?$/.test(file) || /\.test\.|^map\/dev|^keys\//.test(file)) return false;
      const text = readFileSync(join(root, file), 'utf8');
      return /keydown|onKeyDown/.test(text) && !text.includes('keys/table');
    });
    // MapView hands its keys to keyboard.ts; PersonMark to Rings.
    expect(listening.filter((file) => !ordinary.test(file) && file !== 'map/MapView.tsx')).toEqual([]);
  });

  it.each([
    ['fr', fr],
    ['en', en],
  ] as const)('is written in the guide as it stands (%s)', (language, catalogue) => {
    const file = join(import.meta.dirname, `../../../docs/guide/keyboard.${language}.md`);
    const written = guide(translator(language, catalogue));
    if (process.env.PARCOURS_APPROVE === '1') writeFileSync(file, written);
    expect(readFileSync(file, 'utf8'), 'PARCOURS_APPROVE=1 npx vitest run src/keys writes it').toBe(written);
  });
});

function guide(t: ReturnType<typeof translator>): string {
  const groups = keyGroups(t).map(({ title, lines }) => {
    const rows = lines.map(({ ways, does }) => `| ${ways.map((caps) => caps.join('+')).join(`, `)} | ${does} |`);
    return `## ${title}\n| | |\n|---|---|\n${rows.join('\n')}\n`;
  });
  return `# ${t('keys.title')}\n\n${t('keys.lead')}\n\n${groups.join('\n')}`;
}
