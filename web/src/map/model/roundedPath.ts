const digits = (value: number): string => String(Math.round(value * 10) / 10);

/**
 * SVG path data of an orthogonal line with rounded corners.
 * @param points x0, y0, x1, y1... in scene units
 * @param radius of the corners; halved segments limit it, so that two near corners never cross
 */
export function roundedPath(points: readonly number[], radius: number): string {
  const count = points.length / 2;
  if (count < 2) return '';
  const at = (i: number) => [points[2 * i] ?? 0, points[2 * i + 1] ?? 0] as const;
  let data = `M${digits(at(0)[0])} ${digits(at(0)[1])}`;
  for (let i = 1; i < count - 1; i++) {
    const [px, py] = at(i - 1);
    const [x, y] = at(i);
    const [nx, ny] = at(i + 1);
    const before = Math.hypot(x - px, y - py);
    const after = Math.hypot(nx - x, ny - y);
    const r = Math.min(radius, before / 2, after / 2);
    if (r < 0.5 || before === 0 || after === 0) {
      data += `L${digits(x)} ${digits(y)}`;
      continue;
    }
    data += `L${digits(x - ((x - px) / before) * r)} ${digits(y - ((y - py) / before) * r)}`;
    data += `Q${digits(x)} ${digits(y)} ${digits(x + ((nx - x) / after) * r)} ${digits(y + ((ny - y) / after) * r)}`;
  }
  const [lx, ly] = at(count - 1);
  return `${data}L${digits(lx)} ${digits(ly)}`;
}

/** Corners of a plain connector between two card sides, used until the server's line is there: out, across half way, in. */
export function plainConnector(fromX: number, fromY: number, toX: number, toY: number): number[] {
  if (Math.abs(fromY - toY) < 0.5) return [fromX, fromY, toX, toY];
  if (toX - fromX >= 24) {
    const middle = (fromX + toX) / 2;
    return [fromX, fromY, middle, fromY, middle, toY, toX, toY];
  }
  const out = fromX + 16;
  const back = toX - 16;
  const between = (fromY + toY) / 2;
  return [fromX, fromY, out, fromY, out, between, back, between, back, toY, toX, toY];
}

/** Smallest box around a line's corners. */
export function boundsOf(points: readonly number[]): { x: number; y: number; width: number; height: number } {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i + 1 < points.length; i += 2) {
    const x = points[i] ?? 0;
    const y = points[i + 1] ?? 0;
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The middle of the longest stretch of a line: where a badge covers least. */
export function middleOfLongest(points: readonly number[]): { x: number; y: number; length: number; horizontal: boolean } {
  let best = { x: points[0] ?? 0, y: points[1] ?? 0, length: -1, horizontal: true };
  for (let i = 0; i + 3 < points.length; i += 2) {
    const [ax, ay, bx, by] = [points[i] ?? 0, points[i + 1] ?? 0, points[i + 2] ?? 0, points[i + 3] ?? 0];
    const length = Math.abs(bx - ax) + Math.abs(by - ay);
    if (length > best.length) best = { x: (ax + bx) / 2, y: (ay + by) / 2, length, horizontal: ay === by };
  }
  return best;
}
