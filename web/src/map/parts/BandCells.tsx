import { memo, useMemo } from 'react';
import { useMap, useMeasures, useSource } from '../context';
import type { MeasuresIndex } from '../model/measures';
import type { Picture } from '../model/picture';
import { colorOfScore } from '../model/scales';
import type { SceneBandCell } from '../wire';
import { BandLines } from './BandLines';

/** The bands of words and figures under the lanes: what customers said, how long they wait, the scores, the plan, stage by stage. */
export const BandCells = memo(function BandCells() {
  const { engine, t } = useMap();
  const picture = useSource(engine.picture);
  const measures = useMeasures();
  const waits = useMemo(() => (picture ? waitsOf(picture, measures) : new Map<string, number>()), [picture, measures]);
  const bands = picture?.frame.bands.filter((band) => band.band !== 'satisfaction') ?? [];
  if (!picture || bands.length === 0) return null;
  const left = picture.frame.laneHeaderWidth;
  const most = Math.max(1, ...waits.values());
  const list = bands.map((band) => t(`map.band.${band.band}`)).join(', ');
  return (
    <svg className="map-svg map-band map-band-cells" role="img" aria-label={t('map.bandCells', { list })}>
      {bands.map((band) => (
        <rect
          key={band.band}
          className="map-band-ground"
          x={left}
          y={band.top}
          width={Math.max(0, picture.frame.width - left)}
          height={band.height}
          rx={10}
        />
      ))}
      {picture.bandCells.map((cell) =>
        cell.band === 'expectations' ? null : cell.band === 'waiting' ? (
          <Wait key={cell.key} cell={cell} seconds={waits.get(cell.stage) ?? 0} most={most} />
        ) : cell.band === 'triptych' ? (
          <Scores key={cell.key} cell={cell} />
        ) : (
          <Said key={cell.key} cell={cell} />
        ),
      )}
    </svg>
  );
});

/** The longest median wait of each stage's touchpoints: the one that is felt. */
function waitsOf(picture: Picture, measures: MeasuresIndex): Map<string, number> {
  const waits = new Map<string, number>();
  for (const card of picture.cards.values()) {
    const seconds = measures.touchpoints.get(card.id)?.medianWaitSeconds ?? 0;
    if (seconds > (waits.get(card.stage) ?? 0)) waits.set(card.stage, seconds);
  }
  return waits;
}

interface WaitProps {
  readonly cell: SceneBandCell;
  readonly seconds: number;
  readonly most: number;
}

function Wait({ cell, seconds, most }: WaitProps) {
  const { formats } = useMap();
  if (seconds <= 0) return null;
  const width = cell.width - 20;
  return (
    <g>
      <text className="map-band-figure" x={cell.x + 10} y={cell.y + 21}>
        {formats.duration(seconds)}
      </text>
      <rect className="map-band-wait" x={cell.x + 10} y={cell.y + 29} width={Math.max(3, (width * seconds) / most)} height={5} rx={2.5} />
    </g>
  );
}

function Scores({ cell }: { readonly cell: SceneBandCell }) {
  const { formats } = useMap();
  const three = [
    ['CX', cell.cx],
    ['EX', cell.ex],
    ['Ops', cell.ops],
  ] as const;
  const step = (cell.width - 20) / 3;
  return three.map(
    ([name, score], i) =>
      score != null && (
        <g key={name} transform={`translate(${cell.x + 10 + i * step} ${cell.y})`}>
          <rect className="map-band-score" y={12} width={4} height={20} rx={2} style={{ fill: colorOfScore(score) }} />
          <text x={9} y={20} className="map-band-axis">
            {name}
          </text>
          <text x={9} y={33} className="map-band-figure">
            {formats.score(score)}
          </text>
        </g>
      ),
  );
}

function Said({ cell }: { readonly cell: SceneBandCell }) {
  return (
    <g>
      <BandLines cell={cell} from={24}>
        {cell.more > 0 && <tspan className="map-band-more"> +{cell.more}</tspan>}
      </BandLines>
    </g>
  );
}
