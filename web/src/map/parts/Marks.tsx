import { useMap } from '../context';
import type { PlacedHop } from '../model/picture';
import { type PlacedPill, pillAt } from '../model/pills';
import { middleOfLongest } from '../model/roundedPath';
import type { SceneEnd } from '../wire';

/** The cross at the end of an abandoned path. */
export function EndMark({ end }: { readonly end: SceneEnd }) {
  return (
    <>
      <circle className="map-end" cx={end.x} cy={end.y} r={9} />
      <path className="map-end-cross" d={`M${end.x - 3.5} ${end.y - 3.5}l7 7m0-7l-7 7`} />
    </>
  );
}

/** A loop's arrow head, and how many times it is taken by those that take it. */
export function LoopMark({ hop, passes }: { readonly hop: PlacedHop; readonly passes: number | null | undefined }) {
  const { formats } = useMap();
  const middle = middleOfLongest(hop.points);
  return (
    <>
      <path className="map-arrow" d={arrowHead(hop.points)} />
      {passes != null && <Pill pill={pillAt(middle.x, middle.y, `↺ ${formats.passes(passes)}`)} />}
    </>
  );
}

function arrowHead(points: readonly number[]): string {
  const [ax = 0, ay = 0, bx = 0, by = 0] = points.slice(-4);
  const length = Math.hypot(bx - ax, by - ay) || 1;
  const [ux, uy] = [(bx - ax) / length, (by - ay) / length];
  const [tailX, tailY] = [bx - ux * 10, by - uy * 10];
  return `M${bx} ${by}L${tailX - uy * 6.5} ${tailY + ux * 6.5}L${tailX + uy * 6.5} ${tailY - ux * 6.5}Z`;
}

interface PillProps {
  readonly pill: PlacedPill;
  readonly path?: { readonly id: string; readonly kind: string };
}

/** A rounded label on a line; its path's colour and layer rules apply to it. */
export function Pill({ pill: { x, y, width, text }, path }: PillProps) {
  return (
    <g
      className={path ? 'map-pill map-path' : 'map-pill'}
      data-path={path?.id}
      data-path-kind={path?.kind}
      transform={`translate(${Math.round(x)} ${Math.round(y)})`}
    >
      <rect x={-width / 2} y={-8} width={width} height={16} rx={8} />
      <text y={0.5}>{text}</text>
    </g>
  );
}
