import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const folder = join(import.meta.dirname, '..');

/** The selectors of a sheet, each with the at-rule it stands in. */
function rulesOf(sheet: string): { readonly selector: string; readonly inside: string }[] {
  const found: { selector: string; inside: string }[] = [];
  const open: string[] = [];
  for (const [part] of sheet.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/[^{};]*[{};]/g)) {
    if (part.endsWith('}')) open.pop();
    if (!part.endsWith('{')) continue;
    const head = part.slice(0, -1).trim();
    if (!head.startsWith('@'))
      for (const each of head.split(',')) found.push({ selector: each.trim().replace(/\s+/g, ' '), inside: open[0] ?? '' });
    open.push(head);
  }
  return found;
}

it('what a feature’s sheet says for little room or paper stands in the sheet that it changes: the builder orders sheets as it likes', () => {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.css'));
  // The sheets of the map’s frame are one part of the first load, in the order of their imports.
  const ordered = /^(?:features\/study|ui|app)\//;
  const rules = names.flatMap((name) => rulesOf(readFileSync(join(folder, name), 'utf8')).map((rule) => ({ ...rule, name })));
  const homes = new Set(rules.filter(({ inside }) => !inside.startsWith('@media')).map(({ name, selector }) => `${name} ${selector}`));
  const known = new Set(rules.filter(({ inside }) => !inside.startsWith('@media')).map(({ selector }) => selector));
  const astray = rules.filter(
    ({ name, selector, inside }) =>
      !ordered.test(name) && inside.startsWith('@media') && known.has(selector) && !homes.has(`${name} ${selector}`),
  );
  expect(rules.length).toBeGreaterThan(1000);
  expect(astray.map(({ name, selector }) => `${name}: ${selector}`)).toEqual([]);
});
