import type { SceneBandCell } from '../wire';

interface Props {
  readonly cell: SceneBandCell;
  /** The first line's foot, from the cell's top. */
  readonly from: number;
  /** Behind the last line. */
  readonly children?: React.ReactNode;
}

/** The words of a band's cell, and the bars that stand for them where they cannot be read. */
export function BandLines({ cell, from, children }: Props) {
  return (
    <>
      {cell.lines.map((line, i) => (
        <rect
          key={line}
          className="map-band-greek"
          x={cell.x + 10}
          y={cell.y + 14 + 18 * i}
          width={Math.min(cell.width - 20, line.length * 6)}
          height={8}
          rx={4}
        />
      ))}
      {cell.lines.map((line, i) => (
        <text key={line} className="map-band-said" x={cell.x + 10} y={cell.y + from + 16 * i}>
          {line}
          {i === cell.lines.length - 1 && children}
        </text>
      ))}
    </>
  );
}
