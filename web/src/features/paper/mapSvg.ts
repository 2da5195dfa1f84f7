import { ApiError, refusal } from '../../app/api';
import type { MapSize } from './formats';

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

/** A map's picture for paper. */
export interface PaperMap {
  readonly svg: Element;
  readonly size: MapSize;
  /** Which map in which version, and which data: written at the foot of each page, and no more under the map. */
  readonly foot: readonly string[];
}

/**
 * Takes a map's picture apart for paper: white ground, without its foot.
 * @throws Error when it is no such picture.
 */
export function paperMap(text: string): PaperMap {
  const svg = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
  const told = (name: string) => Number(svg.getAttribute(name));
  const [width, height] = [told('width'), told('height')];
  if (svg.localName !== 'svg' || !(width > 0) || !(height > 0)) throw new Error('no picture of a map');
  const children = [...svg.children];
  children.find((each) => each.localName === 'rect')?.setAttribute('fill', '#FFFFFF');
  const legend = children.find((each) => each.getAttribute('data-legend') === 'all');
  const lines = [...(legend?.children ?? [])].filter((each) => each.localName === 'text' && each.getAttribute('font-size') === '12');
  const first = lines[0] ? Number(lines[0].getAttribute('y')) - 22 : height;
  for (const line of lines) line.remove();
  // Its name and what it shows are told by the page.
  for (const each of children) if (each.localName === 'title' || each.localName === 'desc') each.remove();
  const places = (name: string) => (svg.getAttribute(name) ?? '').split(' ').filter(Boolean).map(Number).filter(Number.isFinite);
  const cuts = { columns: places('data-columns'), rows: places('data-rows') };
  const size = {
    ...cuts,
    width,
    height: Math.min(height, first),
    head: told('data-head'),
    side: told('data-side'),
    legend: told('data-legend-top'),
  };
  return { svg, size: { ...size, legend: size.legend || size.height }, foot: lines.map((line) => line.textContent ?? '') };
}

/** A name as a file's. */
export const fileName = (name: string, end: string): string => `${name.replace(/[\p{Cc}\\/:*?"<>|]+/gu, ' ').trim() || 'map'}.${end}`;

/** Hands a file to the browser. */
export function hand(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
