/** What an SVG element takes over from those around it. */
export interface Style {
  readonly fill: string;
  readonly stroke: string;
  readonly strokeWidth: number;
  readonly dash: string;
  readonly cap: string;
  readonly join: string;
  readonly fillOpacity: number;
  readonly strokeOpacity: number;
  readonly size: number;
  readonly weight: number;
  readonly italic: boolean;
  readonly anchor: string;
  readonly struck: boolean;
}

export const plain: Style = {
  fill: '#000000',
  stroke: 'none',
  strokeWidth: 1,
  dash: '',
  cap: 'butt',
  join: 'miter',
  fillOpacity: 1,
  strokeOpacity: 1,
  size: 13,
  weight: 400,
  italic: false,
  anchor: 'start',
  struck: false,
};

/** The style of an element. Opacity of a group goes to what is in it: nothing the painter of maps groups so lies over itself. */
export function styleOf(element: Element, outer: Style): Style {
  const own = (name: string) => element.getAttribute(name);
  const number = (name: string, otherwise: number) => {
    const value = Number.parseFloat(own(name) ?? '');
    return Number.isFinite(value) ? value : otherwise;
  };
  const opacity = number('opacity', 1);
  return {
    fill: own('fill') ?? outer.fill,
    stroke: own('stroke') ?? outer.stroke,
    strokeWidth: number('stroke-width', outer.strokeWidth),
    dash: own('stroke-dasharray') ?? outer.dash,
    cap: own('stroke-linecap') ?? outer.cap,
    join: own('stroke-linejoin') ?? outer.join,
    fillOpacity: number('fill-opacity', outer.fillOpacity) * opacity,
    strokeOpacity: number('stroke-opacity', outer.strokeOpacity) * opacity,
    size: number('font-size', outer.size),
    weight: number('font-weight', outer.weight),
    italic: (own('font-style') ?? (outer.italic ? 'italic' : '')) === 'italic',
    anchor: own('text-anchor') ?? outer.anchor,
    struck: (own('text-decoration') ?? (outer.struck ? 'line-through' : '')) === 'line-through',
  };
}

/** Red, green and blue from 0 to 1; null for nothing drawn. */
export function colourOf(colour: string): readonly [number, number, number] | null {
  if (colour === 'none' || colour === 'transparent') return null;
  const digits = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(colour)?.[1];
  if (!digits) return colour === 'white' ? [1, 1, 1] : [0, 0, 0];
  const wide = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits;
  const part = (at: number) => Number.parseInt(wide.slice(at, at + 2), 16) / 255;
  return [part(0), part(2), part(4)];
}

export type Matrix = readonly [number, number, number, number, number, number];

/** A transform attribute as one matrix. */
export function matrixOf(transform: string): Matrix {
  let all: Matrix = [1, 0, 0, 1, 0, 0];
  for (const [, name, list] of transform.matchAll(/(\w+)\s*\(([^)]*)\)/g)) {
    const v = (list ?? '')
      .split(/[\s,]+/)
      .filter(Boolean)
      .map(Number);
    all = times(all, single(name ?? '', v));
  }
  return all;
}

function single(name: string, v: readonly number[]): Matrix {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = v;
  if (name === 'translate') return [1, 0, 0, 1, a, b];
  if (name === 'scale') return [a, 0, 0, v[1] ?? a, 0, 0];
  if (name === 'matrix') return [a, b, c, d, e, f];
  if (name !== 'rotate') return [1, 0, 0, 1, 0, 0];
  const [cos, sin] = [Math.cos((a * Math.PI) / 180), Math.sin((a * Math.PI) / 180)];
  return times(times([1, 0, 0, 1, b, c], [cos, sin, -sin, cos, 0, 0]), [1, 0, 0, 1, -b, -c]);
}

const times = (m: Matrix, o: Matrix): Matrix => [
  m[0] * o[0] + m[2] * o[1],
  m[1] * o[0] + m[3] * o[1],
  m[0] * o[2] + m[2] * o[3],
  m[1] * o[2] + m[3] * o[3],
  m[0] * o[4] + m[2] * o[5] + m[4],
  m[1] * o[4] + m[3] * o[5] + m[5],
];
