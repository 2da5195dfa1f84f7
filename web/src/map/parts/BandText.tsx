import { type BandLine, bandLeft, bandWords } from '../model/bandWords';
import type { SceneBandCell } from '../wire';

/** What stands in a cell of a band where the map is small: its children are laid out in pixels of the screen. */
export function Small({
  cell,
  step,
  children,
}: {
  readonly cell: SceneBandCell;
  readonly step: number;
  readonly children: React.ReactNode;
}) {
  return (
    <g className="map-band-small" transform={`translate(${cell.x} ${cell.y}) scale(${1 / step})`}>
      {children}
    </g>
  );
}

/** Lines of words in a small cell. */
export function SmallLines({ lines, after = '' }: { readonly lines: readonly BandLine[]; readonly after?: string }) {
  return lines.map(({ text, y }, i) => (
    <text key={y} className="map-band-said" x={bandLeft} y={y}>
      {text}
      {after && i === lines.length - 1 && <tspan className="map-band-more">{after}</tspan>}
    </text>
  ));
}

/** The words of a cell: the scene's lines, broken anew where the map is small, grey bars where no text would be legible. */
export function Said({ cell, step }: { readonly cell: SceneBandCell; readonly step: number }) {
  const after = cell.more > 0 ? ` +${cell.more}` : '';
  if (step > 0)
    return (
      <Small cell={cell} step={step}>
        <SmallLines lines={bandWords(cell, step, after)} after={after} />
      </Small>
    );
  return (
    <g>
      <Bars cell={cell} />
      {cell.lines.map((line, i) => (
        <text key={line} className="map-band-said" x={cell.x + 10} y={cell.y + 24 + 16 * i}>
          {line}
          {i === cell.lines.length - 1 && after && <tspan className="map-band-more">{after}</tspan>}
        </text>
      ))}
    </g>
  );
}

/** Grey bars where the words are. */
export function Bars({ cell }: { readonly cell: SceneBandCell }) {
  return cell.lines.map((line, i) => (
    <rect
      key={line}
      className="map-band-greek"
      x={cell.x + 10}
      y={cell.y + 14 + 18 * i}
      width={Math.min(cell.width - 20, line.length * 6)}
      height={8}
      rx={4}
    />
  ));
}
