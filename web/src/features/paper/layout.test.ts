import { describe, expect, it } from 'vitest';
import { type Box, type Choice, cuts, type Paper, papers } from './formats';
import { broken, headingOf } from './heading';
import { arrangements, type Layout, layOut, type MapSize } from './layout';
import { flow, leastWidth, type Row } from './legend';

const map: MapSize = {
  width: 2330,
  height: 1600,
  head: 102,
  side: 152,
  columns: [152, 400, 640, 900, 1200, 1500, 1800, 2100],
  rows: [98, 218, 318, 514, 614, 912, 1072, 1348, 1560],
  phases: [
    { x: 156, y: 12, width: 736, height: 24, name: 'Découvrir' },
    { x: 904, y: 12, width: 1420, height: 24, name: 'Vivre avec' },
  ],
};
const samples = (...widths: readonly number[]) => widths.map((width) => ({ drawing: null as unknown as Element, x: 0, y: 0, width }));
const legend: readonly Row[] = [
  { name: 'Chemins', entries: samples(330, 280, 300, 210) },
  { name: 'Lignes', entries: samples(120, 120, 120, 60, 60, 260) },
  { name: 'Signes', entries: samples(180, 90, 90, 90, 140, 160) },
  { name: 'Courbe', entries: samples(150, 170, 120) },
];
const choice = (wish: Partial<Choice>): Choice => ({ paper: 'A4', landscape: true, pages: 1, across: null, ...wish });
const ways = (Object.keys(papers) as Paper[]).flatMap((paper) =>
  [true, false].flatMap((landscape) => [1, 2, 3, 4, 6, 8, 12].map((pages) => choice({ paper, landscape, pages }))),
);
const wideMap: MapSize = { ...map, width: 9000, columns: Array.from({ length: 30 }, (_, at) => 152 + at * 295) };

const legendBox = ({ legend: own }: Layout['pages'][number]): readonly Box[] =>
  own ? [{ x: own.x, y: own.y, width: own.placed.width * own.scale, height: own.placed.height * own.scale }] : [];
const apart = (a: Box, b: Box) =>
  a.x + a.width <= b.x + 0.01 || b.x + b.width <= a.x + 0.01 || a.y + a.height <= b.y + 0.01 || b.y + b.height <= a.y + 0.01;

describe('a map on paper', () => {
  it('lies within the margins of every sheet, nothing on something else, every part of it once', () => {
    for (const each of [map, wideMap])
      for (const way of ways) {
        const layout = layOut(each, legend, way, 45);
        for (const page of layout.pages) {
          const boxes = [...page.views.map((view) => view.to), ...legendBox(page)];
          for (const [at, box] of boxes.entries()) {
            expect(box.x).toBeGreaterThanOrEqual(layout.margin - 0.01);
            expect(box.y).toBeGreaterThanOrEqual(layout.margin + 45 - 0.01);
            expect(box.x + box.width).toBeLessThanOrEqual(layout.width - layout.margin + 0.01);
            expect(box.y + box.height).toBeLessThanOrEqual(layout.height - layout.margin - layout.foot + 0.01);
            for (const other of boxes.slice(0, at)) expect(apart(box, other)).toBe(true);
          }
        }
        const bodies = layout.pages.flatMap((page) => page.views.filter((_, at) => at % 4 === 3).map((view) => view.from));
        const area = bodies.reduce((sum, body) => sum + body.width * body.height, 0);
        expect(area).toBeCloseTo((each.width - each.side) * (each.height - each.head), 2);
        // Between stages and between lanes, not through cards.
        for (const { x, y } of bodies) {
          expect(x === each.side || each.columns.includes(x)).toBe(true);
          expect(y === each.head || each.rows.includes(y)).toBe(true);
        }
        expect(layout.pages.filter((page) => page.legend)).toHaveLength(1);
      }
  });

  it('is as large as any arrangement of its pages makes it', () => {
    for (const way of ways) {
      const best = layOut(map, [], way, 45);
      for (const across of arrangements(way.pages)) {
        // Strips are taken only where they make it much larger.
        const other = layOut(map, [], { ...way, across }, 45);
        expect(best.scale / (best.strips > 1 ? 1.15 : 1)).toBeGreaterThanOrEqual((other.scale / (other.strips > 1 ? 1.15 : 1)) * 0.96);
      }
    }
  });

  it('fills its sheet: a long map goes in strips, and what is left is around it', () => {
    const layout = layOut(wideMap, legend, choice({ paper: 'A3' }), 45);
    expect(layout.pages).toHaveLength(1);
    expect(layout.strips).toBeGreaterThan(1);
    const { landscape, ...one } = choice({});
    for (const lying of [true, false]) {
      const page = layOut(map, [], { ...one, landscape: lying }, 45);
      const boxes = page.pages[0]?.views.map((view) => view.to) ?? [];
      const free = Math.min(...boxes.map((box) => box.x)) - page.margin;
      const right = page.width - page.margin - Math.max(...boxes.map((box) => box.x + box.width));
      expect(free).toBeCloseTo(right, 3);
      const top = Math.min(...boxes.map((box) => box.y)) - page.margin - 45;
      const bottom = page.height - page.margin - page.foot - Math.max(...boxes.map((box) => box.y + box.height));
      expect(top).toBeCloseTo(bottom, 3);
    }
  });

  it('has the legend on its last page, in letters that are read, and on a page of its own only where it has no room', () => {
    for (const way of ways) {
      const layout = layOut(map, legend, way, 45);
      const last = layout.pages.at(-1);
      expect(last?.legend).not.toBeNull();
      expect((last?.legend?.scale ?? 0) * 12).toBeGreaterThanOrEqual(Math.min(12 * layout.scale, 5.5 * layout.grown) * 0.99);
      expect(layout.pages.length).toBeLessThanOrEqual(way.pages);
      // A page of the map with nothing on it but the legend leaves the map larger than it would be beside it.
      const fewer = layOut(map, legend, { ...way, pages: layout.pages.length - 1 || 1 }, 45);
      if (last?.views.length === 0) expect(layout.scale).toBeGreaterThan(fewer.scale * 1.03);
    }
    expect(layOut(map, legend, choice({ pages: 2 }), 45).pages.at(-1)?.views).not.toHaveLength(0);
  });

  it('says the name of a phase on each page that it goes over', () => {
    const layout = layOut(map, legend, choice({ pages: 3, across: 3 }), 45);
    const phases = layout.pages.map((page) => page.phases.map((phase) => [phase.name, phase.goesOn]));
    expect(phases).toEqual([[['Découvrir', false]], [['Vivre avec', false]], [['Vivre avec', true]]]);
    for (const page of layout.pages)
      for (const phase of page.phases) {
        const stages = page.views[1]?.to ?? { x: 0, width: 0 };
        expect(phase.x).toBeGreaterThanOrEqual(stages.x - 0.01);
        expect(phase.x + phase.width).toBeLessThanOrEqual(stages.x + stages.width + 0.01);
      }
  });
});

it('is cut where it may be, so that the longest part is as short as can be', () => {
  expect(cuts(152, 2330, 3, map.columns)).toEqual([
    [152, 900],
    [900, 1500],
    [1500, 2330],
  ]);
  expect(cuts(0, 90, 3, [])).toEqual([[0, 90]]);
  expect(cuts(0, 90, 3, [80])).toEqual([
    [0, 80],
    [80, 90],
  ]);
});

it('the legend flows in any width that holds its widest sample', () => {
  for (let width = leastWidth(legend); width < 3000; width += 97) {
    const placed = flow(legend, width);
    expect(placed.entries).toHaveLength(19);
    for (const { entry, x, y } of placed.entries) {
      expect(x + entry.width).toBeLessThanOrEqual(width);
      expect(y).toBeLessThan(placed.height);
    }
  }
  expect(flow([], 500).height).toBe(0);
});

it('a long name over a map goes on another line before it is cut', () => {
  const said = {
    title: 'Du devis de raccordement à la mise en service',
    under: '',
    owner: 'Rivage Énergie · Étude des emménagements 2026',
    secrecy: 'Confidentiel',
  };
  const sheet = { width: 560, margin: 28, grown: 1 };
  const narrow = headingOf(said, sheet);
  expect(narrow.lines.map((line) => [line.text, line.right])).toEqual([
    [said.title, false],
    [said.owner, false],
    ['Confidentiel', true],
  ]);
  const wide = headingOf(said, { ...sheet, width: 842 });
  expect(wide.lines[1]).toMatchObject({ text: said.owner, right: true, y: wide.lines[0]?.y });
  expect(wide.height).toBeLessThan(narrow.height);
  expect(broken('un deux trois quatre', 60, 10, 2)).toEqual(['un deux', 'trois qua…']);
});
