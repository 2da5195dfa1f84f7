import type { Layout, View } from './formats';

/** What is written around the map. */
export interface Around {
  readonly title: string;
  readonly under: string;
  readonly owner: string;
  readonly version: string;
  readonly data: string;
  readonly by: string;
  readonly secrecy: string;
  readonly page: string;
}

const [ink, muted, line] = ['#1C2430', '#4A525E', '#D8D4C8'];

interface Props {
  readonly layout: Layout;
  readonly views: readonly View[];
  readonly around: Around;
  readonly label: string;
}

/** One sheet of paper as it is printed: what is drawn here is what the PDF holds. Its units are points. */
export function PaperSheet({ layout, views, around, label }: Props) {
  const { width, height, margin, grown, foot } = layout;
  const [right, bottom] = [width - margin, height - margin];
  const inner = right - margin;
  const small = 8 * grown;
  const rule = bottom - foot + 8 * grown;
  return (
    <svg
      className="paper-sheet"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
      fontFamily="Inter Variable, Inter, sans-serif"
    >
      <rect width={width} height={height} fill="#FFFFFF" />
      <text x={margin} y={margin + 14 * grown} fontSize={15 * grown} fontWeight={700} fill={ink}>
        {short(around.title, inner * 0.68, 15 * grown)}
      </text>
      <text x={right} y={margin + 14 * grown} fontSize={9 * grown} fontWeight={600} fill={muted} textAnchor="end">
        {short(around.owner, inner * 0.28, 9 * grown)}
      </text>
      <text x={margin} y={margin + 27 * grown} fontSize={9 * grown} fill={muted}>
        {short(around.under, inner * 0.75, 9 * grown)}
      </text>
      {around.secrecy && (
        <text x={right} y={margin + 27 * grown} fontSize={9 * grown} fontWeight={700} fill="#8E1246" textAnchor="end">
          {short(around.secrecy, inner * 0.22, 9 * grown)}
        </text>
      )}
      {views.map(({ from, to }) => (
        <svg
          key={`${to.x} ${to.y}`}
          x={to.x}
          y={to.y}
          width={to.width}
          height={to.height}
          viewBox={`${from.x} ${from.y} ${from.width} ${from.height}`}
          aria-hidden="true"
        >
          <use href="#paper-map" />
        </svg>
      ))}
      <path d={`M${margin} ${rule}H${right}`} stroke={line} strokeWidth={0.75} fill="none" />
      <text x={margin} y={rule + 9.5 * grown} fontSize={small} fontWeight={600} fill={ink}>
        {short(around.version, inner * 0.6, small)}
      </text>
      <text x={right} y={rule + 9.5 * grown} fontSize={small} fill={muted} textAnchor="end">
        {short(around.by, inner * 0.38, small)}
      </text>
      <text x={margin} y={rule + 20 * grown} fontSize={small} fill={muted}>
        {short(around.data, inner * 0.8, small)}
      </text>
      <text x={right} y={rule + 20 * grown} fontSize={small} fill={muted} textAnchor="end">
        {around.page}
      </text>
    </svg>
  );
}

/** As much of a text as there is room for, by the width of a middling letter. */
export function short(text: string, room: number, size: number): string {
  const letters = [...text];
  const most = Math.max(1, Math.floor(room / (size * 0.56)));
  return letters.length <= most
    ? text
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}
