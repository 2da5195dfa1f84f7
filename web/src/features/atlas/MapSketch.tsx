import type { MapParts } from './model';

const width = 300;
const height = 118;
const top = 12;
const rank = { anomaly: 0, exception: 1, reference: 2 };

interface Place {
  readonly x: number;
  readonly y: number;
}

/** A small picture of a map: its stages, its cards where they stand, its paths as lines. Drawn from the records alone, so it is never stale. */
export function MapSketch({ parts }: { readonly parts: MapParts }) {
  const { stages, lanes, cards, paths } = parts;
  const column = width / Math.max(1, stages.length);
  const row = (height - top) / Math.max(1, lanes.length);
  const places = placesOf(parts, column, row);
  const lines = [...paths].sort((a, b) => rank[a.path.kind] - rank[b.path.kind]);
  return (
    <svg className="sketch" viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
      {stages.map((stage, i) => (
        <rect key={stage.id} className="sketch-stage" x={i * column + 1.5} y={2} width={column - 3} height={4} rx={2} />
      ))}
      {lanes.map((lane, i) => (
        <rect
          key={lane.id}
          className="sketch-lane"
          data-back={lane.backstage || undefined}
          x={0}
          y={top + i * row + 1}
          width={width}
          height={row - 2}
          rx={3}
        />
      ))}
      {lines.map(({ path, cards: way }) => (
        <path key={path.id} className="sketch-path" data-kind={path.kind} d={lineThrough(way.flatMap((id) => places.get(id) ?? []))} />
      ))}
      {cards.map((card) => {
        const at = places.get(card.id);
        const [w, h] = [Math.min(22, column * 0.6), Math.min(9, row * 0.6)];
        return at && <rect key={card.id} className="sketch-card" x={at.x - w / 2} y={at.y - h / 2} width={w} height={h} rx={2} />;
      })}
    </svg>
  );
}

function placesOf({ stages, lanes, cards }: MapParts, column: number, row: number): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const [i, stage] of stages.entries()) {
    for (const [j, lane] of lanes.entries()) {
      const cell = cards.filter((card) => card.stage === stage.id && card.lane === lane.id);
      for (const [k, card] of cell.entries()) {
        places.set(card.id, { x: (i + (k + 1) / (cell.length + 1)) * column, y: top + (j + 0.5) * row });
      }
    }
  }
  return places;
}

function lineThrough(places: readonly Place[]): string {
  return places
    .map(({ x, y }, i) => {
      const before = places[i - 1];
      if (!before) return `M${x} ${y}`;
      const middle = (before.x + x) / 2;
      return `C${middle} ${before.y} ${middle} ${y} ${x} ${y}`;
    })
    .join('');
}
