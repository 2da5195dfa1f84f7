import { ApiError, refusal } from '../../app/api';
import type { MapSize } from './layout';
import type { Row } from './legend';

export const svgAddress = (study: string, map: string, language: string, theme: string): string =>
  `/api/studies/${study}/maps/${map}/map.svg?lang=${language}&theme=${theme}`;

/** The map as the server draws it. Throws ApiError. */
export async function readMapSvg(study: string, map: string, language: string, theme: string): Promise<string> {
  let answer: Response;
  try {
    answer = await fetch(svgAddress(study, map, language, theme));
  } catch (error) {
    throw new ApiError(0, null, String(error));
  }
  if (answer.ok) return answer.text();
  throw refusal(answer.status, await answer.json().catch(() => null), answer.statusText);
}

/** Colours of what paper draws anew, as the picture has them. */
export interface Colours {
  readonly phase: string;
  readonly phaseInk: string;
  readonly legend: string;
}

/** A map's picture for paper, without what each page draws for itself: the names of phases, the legend, the foot. */
export interface PaperMap {
  readonly svg: Element;
  readonly size: MapSize;
  readonly legend: readonly Row[];
  readonly colours: Colours;
  /** Which map in which version, and which data: written at the foot of each page. */
  readonly foot: readonly string[];
}

const told = (element: Element | undefined, name: string): number => Number(element?.getAttribute(name) ?? Number.NaN);

/**
 * Takes a map's picture apart for paper, on white ground.
 * @throws Error when it is no such picture.
 */
export function paperMap(text: string): PaperMap {
  const svg = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
  const [width, height] = [told(svg, 'width'), told(svg, 'height')];
  if (svg.localName !== 'svg' || !(width > 0) || !(height > 0)) throw new Error('no picture of a map');
  const children = [...svg.children];
  children.find((each) => each.localName === 'rect')?.setAttribute('fill', '#FFFFFF');
  const legend = children.find((each) => each.getAttribute('data-legend') === 'all');
  const parts = [...(legend?.children ?? [])];
  const lines = parts.filter((each) => each.localName === 'text' && each.getAttribute('font-size') === '12');
  const panel = parts.find((each) => each.localName === 'rect');
  const bars = children.filter((each) => each.hasAttribute('data-phase'));
  const part = (bar: Element, name: string) => [...bar.children].find((each) => each.localName === name);
  const colours = {
    phase: (bars[0] && part(bars[0], 'rect')?.getAttribute('fill')) ?? '#E9E6DB',
    phaseInk: (bars[0] && part(bars[0], 'text')?.getAttribute('fill')) ?? '#4F4B3A',
    legend: panel?.getAttribute('fill') ?? '#FFFFFF',
  };
  const phases = bars.map((bar) => {
    const [x = 0, y = 0, wide = 0, high = 0] = ['x', 'y', 'width', 'height'].map((name) => told(part(bar, 'rect'), name));
    const name = [...bar.children].flatMap((each) => (each.localName === 'text' ? [each.textContent ?? ''] : []));
    return { x, y, width: wide, height: high, name: name.join(' ') };
  });
  const places = (name: string) => (svg.getAttribute(name) ?? '').split(' ').filter(Boolean).map(Number).filter(Number.isFinite);
  const size = {
    width,
    height: told(svg, 'data-legend-top') || height,
    head: told(svg, 'data-head') || 0,
    side: told(svg, 'data-side') || 0,
    columns: places('data-columns'),
    rows: places('data-rows'),
    phases,
  };
  // The map's name and what it shows are told by the page.
  for (const each of children) if (each === legend || bars.includes(each) || ['title', 'desc'].includes(each.localName)) each.remove();
  return { svg, size, legend: rowsOf(parts), colours, foot: lines.map((line) => line.textContent ?? '') };
}

/** The legend's rows: each name with the samples that say they belong to it. */
function rowsOf(parts: readonly Element[]): readonly Row[] {
  const numbered = parts.filter((each) => each.hasAttribute('data-row'));
  return numbered
    .filter((each) => each.localName === 'text')
    .map((name) => ({
      name: name.textContent ?? '',
      entries: numbered
        .filter((each) => each.localName === 'g' && told(each, 'data-row') === told(name, 'data-row'))
        .map((each) => ({ drawing: each, x: told(each, 'data-x'), y: told(each, 'data-y'), width: told(each, 'data-width') })),
    }));
}

/** A name as a file's. */
export const fileName = (name: string, end: string): string => `${name.replace(/[\p{Cc}\\/:*?"<>|]+/gu, ' ').trim() || 'map'}.${end}`;

/** Hands a file to the browser. */
export function hand(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
