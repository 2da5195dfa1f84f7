/** A number as PDF writes it: no exponent, no more digits than a printer sees. */
export const n = (value: number): string => String(Math.round(value * 1000) / 1000 || 0);

type Point = readonly [number, number];

/** The way of an SVG path as operators of PDF (m, l, c, h), in the same coordinates. What follows something that is no path is left out. */
export function pathOperators(d: string): string {
  return new PathReader(d).read();
}

/** How many numbers each command takes. */
const takes: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 };

class PathReader {
  private at = 0;
  private here: Point = [0, 0];
  private start: Point = [0, 0];
  /** The last control point, and the kind of curve it was of. */
  private last: { readonly of: 'C' | 'Q' | ''; readonly point: Point } = { of: '', point: [0, 0] };
  private readonly out: string[] = [];

  constructor(private readonly d: string) {}

  read(): string {
    let command = '';
    for (;;) {
      this.skip();
      const letter = this.d[this.at] ?? '';
      if (/[a-z]/i.test(letter)) {
        command = letter;
        this.at++;
      } else if (letter === '' || command === '' || command.toUpperCase() === 'Z') break;
      const count = takes[command.toUpperCase()];
      if (count === undefined) break;
      const values: number[] = [];
      for (let i = 0; i < count; i++) {
        const value = this.number(command.toUpperCase() === 'A' && (i === 3 || i === 4));
        if (value === null) return this.out.join(' ');
        values.push(value);
      }
      this.step(command, values);
      // What follows a first point is lines to others.
      if (command === 'M') command = 'L';
      if (command === 'm') command = 'l';
    }
    return this.out.join(' ');
  }

  private skip(): void {
    while (/[\s,]/.test(this.d[this.at] ?? '')) this.at++;
  }

  // The flags of an arc may stand without a space after them.
  private number(flag: boolean): number | null {
    this.skip();
    const found = (flag ? /^[01]/ : /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/i).exec(this.d.slice(this.at, this.at + 40));
    if (!found) return null;
    this.at += found[0].length;
    return Number(found[0]);
  }

  private step(command: string, v: readonly number[]): void {
    const kind = command.toUpperCase();
    const [ox, oy] = command === kind ? [0, 0] : this.here;
    const point = (i: number): Point => [(v[i] ?? 0) + ox, (v[i + 1] ?? 0) + oy];
    const reflected = (of: 'C' | 'Q'): Point =>
      this.last.of === of ? [2 * this.here[0] - this.last.point[0], 2 * this.here[1] - this.last.point[1]] : this.here;
    if (kind === 'M') {
      this.start = point(0);
      this.put('m', this.start);
    } else if (kind === 'L') this.put('l', point(0));
    else if (kind === 'H') this.put('l', [(v[0] ?? 0) + ox, this.here[1]]);
    else if (kind === 'V') this.put('l', [this.here[0], (v[0] ?? 0) + oy]);
    else if (kind === 'C') this.cubic(point(0), point(2), point(4));
    else if (kind === 'S') this.cubic(reflected('C'), point(0), point(2));
    else if (kind === 'Q') this.quadratic(point(0), point(2));
    else if (kind === 'T') this.quadratic(reflected('Q'), point(0));
    else if (kind === 'A') this.arc(v, point(5));
    else {
      this.out.push('h');
      this.here = this.start;
      this.last = { of: '', point: this.here };
    }
  }

  private put(operator: 'm' | 'l', to: Point): void {
    this.out.push(`${n(to[0])} ${n(to[1])} ${operator}`);
    this.here = to;
    this.last = { of: '', point: to };
  }

  private cubic(a: Point, b: Point, to: Point): void {
    this.out.push(`${[...a, ...b, ...to].map(n).join(' ')} c`);
    this.here = to;
    this.last = { of: 'C', point: b };
  }

  private quadratic(by: Point, to: Point): void {
    const between = (from: Point): Point => [from[0] + ((by[0] - from[0]) * 2) / 3, from[1] + ((by[1] - from[1]) * 2) / 3];
    this.cubic(between(this.here), between(to), to);
    this.last = { of: 'Q', point: by };
  }

  private arc(v: readonly number[], to: Point): void {
    for (const [a, b, end] of arcCurves(this.here, [v[0] ?? 0, v[1] ?? 0], v[2] ?? 0, v[3] === 1, v[4] === 1, to)) this.cubic(a, b, end);
    if (this.here !== to) this.put('l', to);
    this.last = { of: '', point: to };
  }
}

/** An arc of SVG as cubic curves of at most a quarter turn each (SVG 2, B.2.4); none when it is a straight line. */
function arcCurves(
  from: Point,
  radii: Point,
  degrees: number,
  large: boolean,
  sweep: boolean,
  to: Point,
): readonly (readonly [Point, Point, Point])[] {
  let [rx, ry] = [Math.abs(radii[0]), Math.abs(radii[1])];
  if (rx === 0 || ry === 0 || (from[0] === to[0] && from[1] === to[1])) return [];
  const turn = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const [dx, dy] = [(from[0] - to[0]) / 2, (from[1] - to[1]) / 2];
  const [x, y] = [cos * dx + sin * dy, cos * dy - sin * dx];
  const grow = Math.sqrt(Math.max(1, (x / rx) ** 2 + (y / ry) ** 2));
  [rx, ry] = [rx * grow, ry * grow];
  const over = (rx * y) ** 2 + (ry * x) ** 2;
  const root = (large === sweep ? -1 : 1) * Math.sqrt(Math.max(0, ((rx * ry) ** 2 - over) / over));
  const [mx, my] = [(root * rx * y) / ry, (-root * ry * x) / rx];
  const first = Math.atan2((y - my) / ry, (x - mx) / rx);
  let sweepBy = Math.atan2((-y - my) / ry, (-x - mx) / rx) - first;
  if (sweep && sweepBy < 0) sweepBy += 2 * Math.PI;
  if (!sweep && sweepBy > 0) sweepBy -= 2 * Math.PI;
  const [cx, cy] = [cos * mx - sin * my + (from[0] + to[0]) / 2, sin * mx + cos * my + (from[1] + to[1]) / 2];
  const parts = Math.max(1, Math.ceil(Math.abs(sweepBy) / (Math.PI / 2) - 1e-9));
  const reach = (4 / 3) * Math.tan(sweepBy / parts / 4);
  const on = (px: number, py: number): Point => [cx + cos * rx * px - sin * ry * py, cy + sin * rx * px + cos * ry * py];
  return Array.from({ length: parts }, (_, i) => {
    const [a, b] = [first + (sweepBy * i) / parts, first + (sweepBy * (i + 1)) / parts];
    return [
      on(Math.cos(a) - reach * Math.sin(a), Math.sin(a) + reach * Math.cos(a)),
      on(Math.cos(b) + reach * Math.sin(b), Math.sin(b) - reach * Math.cos(b)),
      i === parts - 1 ? to : on(Math.cos(b), Math.sin(b)),
    ] as const;
  });
}
