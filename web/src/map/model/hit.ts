import type { Point } from './camera';
import type { Picture, PlacedHop } from './picture';

/** The hop nearest to a point within `reach` (scene units) that the caller lets be hit, or null. */
export function hopAt(picture: Picture, point: Point, reach: number, visible: (path: string) => boolean): PlacedHop | null {
  const around = { x: point.x - reach, y: point.y - reach, width: 2 * reach, height: 2 * reach };
  let best: PlacedHop | null = null;
  let least = reach;
  for (const hop of picture.hopGrid.query(around)) {
    if (!visible(hop.path)) continue;
    const distance = distanceTo(hop.points, point);
    if (distance < least) {
      least = distance;
      best = hop;
    }
  }
  return best;
}

/** Distance from a point to an orthogonal line given by its corners. */
export function distanceTo(points: readonly number[], { x, y }: Point): number {
  let least = Infinity;
  for (let i = 0; i + 3 < points.length; i += 2) {
    const [ax, ay, bx, by] = points.slice(i, i + 4) as [number, number, number, number];
    const nx = Math.max(Math.min(ax, bx), Math.min(Math.max(ax, bx), x));
    const ny = Math.max(Math.min(ay, by), Math.min(Math.max(ay, by), y));
    least = Math.min(least, Math.hypot(x - nx, y - ny));
  }
  return least;
}
