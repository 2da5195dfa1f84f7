import { memo, useMemo } from 'react';
import { useMap, useMeasures, useSource } from '../context';
import { bandLeft, figureBase, roomOf } from '../model/bandWords';
import type { Formats } from '../model/format';
import type { MeasuresIndex } from '../model/measures';
import { leastText, widthOf } from '../model/names';
import type { Picture } from '../model/picture';
import { colorOfScore } from '../model/scales';
import type { SceneBandCell } from '../wire';
import { Said, Small } from './BandText';

/** The bands of words and figures under the lanes: what customers said, how long they wait, the scores, the plan, stage by stage. */
export const BandCells = memo(function BandCells() {
  const { engine, formats, t } = useMap();
  const picture = useSource(engine.picture);
  const measures = useMeasures();
  const step = useSource(engine.bandStep);
  const waits = useMemo(() => (picture ? waitsOf(picture, measures) : new Map<string, number>()), [picture, measures]);
  const bands = picture?.frame.bands.filter((band) => band.band !== 'satisfaction') ?? [];
  if (!picture || bands.length === 0) return null;
  const left = picture.frame.laneHeaderWidth;
  const named = step > 0 && roomForNames(picture.bandCells, step, formats);
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
      {bands.map(({ band, top, height }) =>
        picture.bandCells.some((cell) => cell.band === band && says(cell, waits)) ? null : (
          <text key={`${band} empty`} x={left + 24} y={top + height / 2 + 4}>
            {t(`map.bandHint.${band}`)}
          </text>
        ),
      )}
      {picture.bandCells.map((cell) =>
        cell.band === 'expectations' ? null : cell.band === 'waiting' ? (
          <Wait key={cell.key} cell={cell} seconds={waits.get(cell.stage) ?? 0} most={most} step={step} />
        ) : cell.band === 'triptych' ? (
          <Scores key={cell.key} cell={cell} step={step} named={named} />
        ) : (
          <Said key={cell.key} cell={cell} step={step} />
        ),
      )}
    </svg>
  );
});

/** Whether anything is drawn for a stage; a band in which nothing is says how it is filled. */
const says = (cell: SceneBandCell, waits: ReadonlyMap<string, number>): boolean =>
  cell.band === 'waiting'
    ? (waits.get(cell.stage) ?? 0) > 0
    : cell.lines.length > 0 || cell.expected.length > 0 || scoresOf(cell).some(([, score]) => score != null);

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
  readonly step: number;
}

function Wait({ cell, seconds, most, step }: WaitProps) {
  const { formats } = useMap();
  if (seconds <= 0) return null;
  if (step > 0) {
    const base = figureBase(cell, step, 4.5);
    return (
      <Small cell={cell} step={step}>
        <text className="map-band-figure" x={bandLeft} y={base}>
          {formats.duration(seconds)}
        </text>
        <rect
          className="map-band-wait"
          x={bandLeft}
          y={base + 2}
          width={Math.max(2, (roomOf(cell, step) * seconds) / most)}
          height={2.5}
          rx={1.2}
        />
      </Small>
    );
  }
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

interface ScoresProps {
  readonly cell: SceneBandCell;
  readonly step: number;
  /** Whether each score says what it is about; elsewhere the name of the band says the order. */
  readonly named: boolean;
}

function Scores({ cell, step, named }: ScoresProps) {
  const { formats } = useMap();
  const scores = scoresOf(cell);
  if (step > 0) {
    const third = roomOf(cell, step) / 3;
    const base = figureBase(cell, step, 0);
    return (
      <Small cell={cell} step={step}>
        {scores.map(([name, score], i) => (
          <g key={name} transform={`translate(${bandLeft + i * third} ${base})`}>
            {score != null && (
              <rect className="map-band-score" y={-8} width={2.5} height={10} rx={1.2} style={{ fill: colorOfScore(score) }} />
            )}
            {score != null && (
              <text x={5} className="map-band-figure">
                {named && <tspan className="map-band-axis">{name} </tspan>}
                {formats.score(score)}
              </text>
            )}
          </g>
        ))}
      </Small>
    );
  }
  const room = (cell.width - 20) / 3;
  return scores.map(
    ([name, score], i) =>
      score != null && (
        <g key={name} transform={`translate(${cell.x + 10 + i * room} ${cell.y})`}>
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

const scoresOf = ({ cx, ex, ops }: SceneBandCell) =>
  [
    ['CX', cx],
    ['EX', ex],
    ['Ops', ops],
  ] as const;

/** True where every score of the band has room for its name, so that they all look alike. */
const roomForNames = (cells: readonly SceneBandCell[], step: number, formats: Formats): boolean =>
  cells.every(
    (cell) =>
      cell.band !== 'triptych' ||
      scoresOf(cell).every(
        ([name, score]) => score == null || 5 + widthOf(`${name} ${formats.score(score)}`) * leastText + 3 <= roomOf(cell, step) / 3,
      ),
  );
