import { expect, it } from 'vitest';
import { paperMap } from './mapSvg';
import { scaleWithin } from './png';

it('a picture is never larger than browsers draw', () => {
  expect(scaleWithin(1_000, 500, 4)).toBe(4);
  expect(scaleWithin(20_000, 500, 4)).toBe(0.8);
  const large = scaleWithin(15_000, 15_000, 4);
  expect(15_000 * large * 15_000 * large).toBeLessThanOrEqual(120_000_001);
});

it('a picture of a map is taken apart for paper; anything else is refused', () => {
  const { size, legend, colours, foot, svg } = paperMap(
    '<svg xmlns="http://www.w3.org/2000/svg" width="800" height="700" data-head="102" data-side="152" data-legend-top="500" data-columns="152 400" data-rows="98 300"><title>T</title><rect fill="#FBFAF6"/><text>Card</text>' +
      '<g data-phase="p"><rect x="160" y="12" width="600" height="24" fill="#ABCDEF"/><text fill="#123456">Vivre avec</text></g>' +
      '<g data-legend="all"><rect fill="#FEDCBA"/><text data-row="0" font-weight="600">Chemins</text><g data-legend="path" data-row="0" data-x="152" data-y="520" data-width="210"><text>Idéal</text></g>' +
      '<text y="660" font-size="12">Carte · révision 3</text><text y="677" font-size="12">Journal</text></g></svg>',
  );
  const phases = [{ x: 160, y: 12, width: 600, height: 24, name: 'Vivre avec' }];
  expect(size).toEqual({ width: 800, height: 500, head: 102, side: 152, columns: [152, 400], rows: [98, 300], phases });
  expect(legend).toMatchObject([{ name: 'Chemins', entries: [{ x: 152, y: 520, width: 210 }] }]);
  expect(legend[0]?.entries[0]?.drawing.textContent).toBe('Idéal');
  expect(colours).toEqual({ phase: '#ABCDEF', phaseInk: '#123456', legend: '#FEDCBA' });
  expect(foot).toEqual(['Carte · révision 3', 'Journal']);
  expect(svg.textContent).toBe('Card');
  expect(() => paperMap('<html/>')).toThrow('no picture');
});
