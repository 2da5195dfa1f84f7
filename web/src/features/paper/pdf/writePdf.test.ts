import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { has } from '../fonts';
import { type Face, readFace } from './face';
import { pathOperators } from './path';
import { runsOf } from './runs';
import { through } from './woff';
import { writePdf } from './writePdf';

const font = (script: string, weight = 400) =>
  readFace(
    `Inter-${weight}-${script}`,
    new Uint8Array(readFileSync(`node_modules/@fontsource/inter/files/inter-${script}-${weight}-normal.woff`)),
    false,
  );

const svgOf = (content: string): Element =>
  new DOMParser().parseFromString(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100" font-size="13">${content}</svg>`,
    'image/svg+xml',
  ).documentElement;

/** A PDF as text, its packed streams unpacked in their places. */
async function read(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const latin = new TextDecoder('latin1').decode(bytes);
  let [out, at] = ['', 0];
  for (const found of latin.matchAll(/\/Length (\d+) \/Filter \/FlateDecode >>\nstream\n/g)) {
    const from = found.index + found[0].length;
    const to = from + Number(found[1]);
    const content = await through(bytes.slice(from, to), new DecompressionStream('deflate'));
    out += latin.slice(at, from) + new TextDecoder('latin1').decode(content);
    at = to;
  }
  return out + latin.slice(at);
}

it('a font says the glyphs of its letters and how far they go, as its own tables have it', async () => {
  const face = await font('latin');
  expect(face.glyph(0x41)).toBeGreaterThan(0);
  expect(face.glyph(0x3a9)).toBe(0);
  // Inter has 2048 units; its space is 576, its n 1232 wide (the layout measures with the same).
  expect(face.advance(face.glyph(0x20))).toBeCloseTo(281.25, 0);
  expect(new DataView(face.outlines.buffer).getUint32(0)).toBe(0x00010000);
  await expect(readFace('none', new Uint8Array(60), false)).rejects.toThrow('not a WOFF font');
});

it('a text is cut where the font changes, and what no font has stays together', async () => {
  const faces = [await font('latin'), await font('greek')];
  const runs = runsOf('Étape Ω 👩\u200d🔧 fin', faces).map((run) => [run.text, run.face?.name ?? null]);
  expect(runs).toEqual([
    ['Étape ', 'Inter-400-latin'],
    // A space of the same font stays.
    ['Ω ', 'Inter-400-greek'],
    ['👩\u200d🔧', null],
    [' fin', 'Inter-400-latin'],
  ]);
});

it('ways keep their form: relative, smooth, shortened, and arcs whose flags stand together', () => {
  expect(pathOperators('M1 2h3v-1l-1,1z')).toBe('1 2 m 4 2 l 4 1 l 3 2 l h');
  expect(pathOperators('M0 0C0 1 1 2 2 2S4 3 4 4')).toBe('0 0 m 0 1 1 2 2 2 c 3 2 4 3 4 4 c');
  expect(pathOperators('M0 0Q3 0 3 3T6 6')).toBe('0 0 m 2 0 3 1 3 3 c 3 5 4 6 6 6 c');
  expect(pathOperators('M0 0a1 1 0 011 1')).toBe('0 0 m 0.552 0 1 0.448 1 1 c');
  // Half a circle is two curves through its highest point.
  expect(pathOperators('M0 0A5 5 0 0 1 10 0').match(/c/g)).toHaveLength(2);
  expect(pathOperators('M0 0A5 5 0 0 1 10 0')).toContain('5 -5 c');
  // What is broken ends there; what came before stays.
  for (const broken of ['M0 0L1', 'M0 0L1 1 x', 'M0 0Lfoo', '']) expect(pathOperators(broken)).not.toMatch(/NaN|undefined/);
});

it('a page is written with real text: every letter has its glyph, and every glyph says its letter', async () => {
  const latin = await font('latin');
  const blob = await writePdf(
    [
      svgOf(
        '<g transform="translate(10 20)"><text x="5" y="6" fill="#2458C6">Étape (1)</text></g><rect x="1" y="2" width="3" height="4" fill="none"/>',
      ),
      svgOf(
        '<svg x="10" y="10" width="50" height="50" viewBox="0 0 100 100"><circle cx="50" cy="50" r="40" stroke="#000" fill-opacity="0.5"/></svg>',
      ),
    ],
    { faces: () => [latin] as readonly Face[], pictures: new Map(), strange: new Map() },
    { title: 'Carte (l’été)', author: 'A \\ B', language: 'fr', made: new Date('2026-11-30T10:00:00Z') },
  );
  const text = await read(blob);
  expect(text.startsWith('%PDF-1.7')).toBe(true);
  expect(text.match(/\/Type \/Page /g)).toHaveLength(2);
  const shown = /BT \/F1 13 Tf 0 Tr 1 0 0 -1 5 6 Tm <([0-9a-f]+)> Tj ET/.exec(text)?.[1] ?? '';
  const letters = new Map([...text.matchAll(/^<([0-9a-f]{4})> <([0-9A-F]{4})>$/gm)].map((pair) => [pair[1], pair[2]]));
  const said = (shown.match(/.{4}/g) ?? []).map((glyph) => String.fromCharCode(Number.parseInt(letters.get(glyph) ?? '', 16)));
  expect(said.join('')).toBe('Étape (1)');
  expect(text).toContain('0.141 0.345 0.776 rg');
  // Nothing is drawn of a shape without fill and edge; what a drawing in the drawing shows is cut at its frame.
  expect(text).not.toContain('1 2 3 4 re');
  expect(text).toContain('10 10 50 50 re W n');
  expect(text).toContain('/ca 0.5 /CA 1');
  // Brackets and strokes of a title cannot end its string.
  expect(text).toContain('/Title <FEFF0043006100720074006500200028006C2019');
  // Each object is where the table says.
  const start = Number(/startxref\n(\d+)/.exec(text)?.[1]);
  const raw = new TextDecoder('latin1').decode(await blob.arrayBuffer());
  expect(raw.slice(start, start + 4)).toBe('xref');
  const places = [...raw.slice(start).matchAll(/^(\d{10}) 00000 n $/gm)].map((row) => Number(row[1]));
  expect(places.map((place, at) => raw.slice(place).startsWith(`${at + 1} 0 obj`))).not.toContain(false);
});

it('a drawing that pages show parts of is in the file once', async () => {
  const latin = await font('latin');
  document.body.innerHTML = '<svg><g id="shown"><text x="1" y="2">Carte</text></g></svg>';
  const page = '<svg x="0" y="0" width="9" height="9" viewBox="0 0 90 90"><use href="#shown"/></svg>';
  document.body.insertAdjacentHTML('beforeend', `<svg class="page" viewBox="0 0 200 100">${page}${page}</svg>`);
  const materials = { faces: () => [latin], pictures: new Map(), strange: new Map() };
  const info = { title: 'T', author: '', language: 'fr', made: new Date(0) };
  const text = await read(await writePdf([...document.querySelectorAll('.page')], materials, info));
  expect(text.match(/\/X1 Do/g)).toHaveLength(2);
  expect(text.match(/ Tj ET/g)).toHaveLength(1);
});

it('a range of letters says what it holds', () => {
  expect(has('U+0000-00FF,U+0131', 0x131)).toBe(true);
  expect(has('U+0000-00FF,U+0131', 0x130)).toBe(false);
});
