import { useLayoutEffect, useRef } from 'react';
import { type Heading, type HeadLine, short } from './heading';
import type { Layout, PageLayout, PhaseBar } from './layout';
import type { Colours } from './mapSvg';

/** What is written under the map. */
export interface Around {
  readonly version: string;
  readonly data: string;
  readonly by: string;
  readonly page: string;
}

const [ink, muted, line] = ['#1C2430', '#4A525E', '#D8D4C8'];
const tones: Record<HeadLine['tone'], string> = { ink, muted, secret: '#8E1246' };

interface Props {
  readonly layout: Layout;
  readonly page: PageLayout;
  readonly heading: Heading;
  readonly around: Around;
  readonly label: string;
  readonly colours: Colours;
  /** The name of a phase that began before this page. */
  readonly continued: (name: string) => string;
}

/** One sheet of paper as it is printed: what is drawn here is what the PDF holds. Its units are points. */
export function PaperSheet({ layout, page, heading, around, label, colours, continued }: Props) {
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
      {heading.lines.map((each) => (
        <text
          key={`${each.y} ${each.right}`}
          x={each.right ? right : margin}
          y={margin + each.y}
          fontSize={each.size}
          fontWeight={each.weight}
          fill={tones[each.tone]}
          textAnchor={each.right ? 'end' : 'start'}
        >
          {each.text}
        </text>
      ))}
      {page.views.map(({ from, to }) => (
        <svg
          key={`${to.x} ${to.y} ${to.height}`}
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
      {page.phases.map((bar) => (
        <PhaseName
          key={`${bar.x} ${bar.y}`}
          bar={bar}
          name={bar.goesOn ? continued(bar.name) : bar.name}
          scale={layout.scale}
          colours={colours}
        />
      ))}
      {page.legend && <Legend {...page.legend} colours={colours} />}
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

interface PhaseNameProps {
  readonly bar: PhaseBar;
  readonly name: string;
  readonly scale: number;
  readonly colours: Colours;
}

/** A phase over its stages that are on this page, with its name in the middle of them. */
function PhaseName({ bar, name, scale, colours }: PhaseNameProps) {
  const { x, y, width, height } = bar;
  const letters = [...name].length;
  // Smaller letters before fewer.
  const size = Math.min(13, Math.max(9, width / scale / (letters * 0.6))) * scale;
  return (
    <g>
      <rect x={x} y={y} width={width} height={height} rx={Math.min(7 * scale, width / 2)} fill={colours.phase} />
      <text x={x + width / 2} y={y + height / 2 + size * 0.35} fontSize={size} fontWeight={600} fill={colours.phaseInk} textAnchor="middle">
        {short(name, width - 8 * scale, size)}
      </text>
    </g>
  );
}

/** The legend in the width it has here. The samples are those of the picture, moved. */
function Legend({ placed, x, y, scale, colours }: NonNullable<PageLayout['legend']> & { readonly colours: Colours }) {
  const samples = useRef<SVGGElement>(null);
  useLayoutEffect(() => {
    samples.current?.replaceChildren(
      ...placed.entries.map(({ entry, x: left, y: middle }) => {
        const sample = document.importNode(entry.drawing, true);
        sample.setAttribute('transform', `translate(${left - entry.x} ${middle - entry.y})`);
        return sample;
      }),
    );
  }, [placed]);
  return (
    <g transform={`translate(${x} ${y}) scale(${scale})`} fontSize={13} data-legend-here="">
      <rect x={0.5} y={0.5} width={placed.width - 1} height={placed.height - 1} rx={12} fill={colours.legend} stroke={line} />
      {placed.names.map((each) => (
        <text key={each.y} x={each.x} y={each.y + 4} fontWeight={600} fill={ink}>
          {each.name}
        </text>
      ))}
      <g ref={samples} />
    </g>
  );
}
