import { expect, it } from 'vitest';
import { cuts, layOut, type MapSize, type Paper, papers } from './formats';
import { paperMap } from './mapSvg';
import { scaleWithin } from './png';

const map: MapSize = {
  width: 2330,
  height: 1800,
  head: 102,
  side: 152,
  legend: 1600,
  columns: [152, 400, 640, 900, 1200, 1500, 1800, 2100],
  rows: [98, 218, 318, 514, 614, 912, 1072, 1348, 1560],
};

it('the whole map lies within the margins of every paper, either way, as large as it goes', () => {
  for (const paper of Object.keys(papers) as Paper[])
    for (const landscape of [true, false]) {
      const layout = layOut(map, { paper, landscape, across: 1, down: 1 });
      expect(layout.width > layout.height).toBe(landscape);
      const [view] = layout.pages[0] ?? [];
      const { x, y, width, height } = view?.to ?? { x: 0, y: 0, width: 0, height: 0 };
      expect(x).toBeGreaterThanOrEqual(layout.margin - 0.01);
      expect(x + width).toBeLessThanOrEqual(layout.width - layout.margin + 0.01);
      expect(y + height).toBeLessThanOrEqual(layout.height - layout.margin - layout.foot + 0.01);
      expect(width / height).toBeCloseTo(map.width / map.height, 6);
    }
});

it('cut into pages, every part of the map is on one of them, under its stages and beside its lanes', () => {
  const layout = layOut(map, { paper: 'A4', landscape: true, across: 3, down: 2 });
  expect(layout.pages).toHaveLength(7);
  const bodies = layout.pages.slice(0, 6).map((views) => views[3]?.from);
  const area = bodies.reduce((sum, body) => sum + (body?.width ?? 0) * (body?.height ?? 0), 0);
  expect(area).toBeCloseTo((map.width - map.side) * (map.legend - map.head), 3);
  for (const views of layout.pages.slice(0, 6)) {
    const [, stages, lanes, body] = views;
    expect([stages?.from.x, stages?.to.x, stages?.to.width]).toEqual([body?.from.x, body?.to.x, body?.to.width]);
    expect([lanes?.from.y, lanes?.to.y, lanes?.to.height]).toEqual([body?.from.y, body?.to.y, body?.to.height]);
    expect((body?.to.x ?? 0) + (body?.to.width ?? 0)).toBeLessThanOrEqual(layout.width - layout.margin + 0.01);
  }
  // Between stages and between lanes, not through cards.
  expect(bodies.slice(1, 3).map((body) => body?.x)).toEqual([900, 1500]);
  expect(bodies[3]?.y).toBe(912);
  expect(layout.pages[6]?.[0]?.from).toEqual({ x: 0, y: 1600, width: 2330, height: 200 });
});

it('the legend stands under the last part where there is room for it', () => {
  const layout = layOut(map, { paper: 'A4', landscape: false, across: 2, down: 2 });
  expect(layout.pages).toHaveLength(4);
  const [, , , body, legend] = layout.pages[3] ?? [];
  expect(legend?.from.y).toBe(1600);
  expect(legend?.to.y).toBeGreaterThan((body?.to.y ?? 0) + (body?.to.height ?? 0));
  expect((legend?.to.y ?? 0) + (legend?.to.height ?? 0)).toBeLessThanOrEqual(layout.height - layout.margin - layout.foot + 0.01);
});

it('parts are even where nothing may be cut', () => {
  expect(cuts(0, 90, 3, [])).toEqual([
    [0, 30],
    [30, 60],
    [60, 90],
  ]);
  expect(cuts(0, 90, 3, [1, 89])).toEqual([
    [0, 30],
    [30, 60],
    [60, 90],
  ]);
});

it('a picture is never larger than browsers draw', () => {
  expect(scaleWithin(1_000, 500, 4)).toBe(4);
  expect(scaleWithin(20_000, 500, 4)).toBe(0.8);
  const large = scaleWithin(15_000, 15_000, 4);
  expect(15_000 * large * 15_000 * large).toBeLessThanOrEqual(120_000_001);
});

it('a picture of a map is taken apart for paper; anything else is refused', () => {
  const { size, foot, svg } = paperMap(
    '<svg xmlns="http://www.w3.org/2000/svg" width="800" height="700" data-head="102" data-side="152" data-legend-top="500" data-columns="152 400" data-rows="98 300"><title>T</title><rect fill="#FBFAF6"/><text>Card</text>' +
      '<g data-legend="all"><text font-weight="600">Chemins</text><text y="660" font-size="12">Carte · révision 3</text><text y="677" font-size="12">Journal</text></g></svg>',
  );
  expect(size).toEqual({ width: 800, height: 638, head: 102, side: 152, legend: 500, columns: [152, 400], rows: [98, 300] });
  expect(foot).toEqual(['Carte · révision 3', 'Journal']);
  expect(svg.textContent).toBe('CardChemins');
  expect(() => paperMap('<html/>')).toThrow('no picture');
});
