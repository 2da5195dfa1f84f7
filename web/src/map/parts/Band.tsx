import { memo } from 'react';
import { useMap, useSource } from '../context';
import { bandHeight } from '../model/emptyBand';
import { colorOfNps } from '../model/scales';

/** The satisfaction band: what is measured is solid with its interval, what is believed dashed, the target thin. */
export const Band = memo(function Band() {
  const { engine, formats, t } = useMap();
  const measures = useSource(engine.sources.measures);
  const { band } = measures;
  const picture = useSource(engine.picture);
  if (!picture || picture.frame.bandHeight <= 0) return null;
  const { frame } = picture;
  const height = bandHeight(frame, measures);
  const left = frame.laneHeaderWidth;
  const curve = (data: string | undefined, name: string) => (data ? <path className={`map-band-${name}`} d={data} /> : null);
  return (
    <svg className="map-svg map-band" role="img" aria-label={t('map.bandSummary', { count: band?.points.length ?? 0 })}>
      <rect className="map-band-ground" x={left} y={frame.bandTop} width={Math.max(0, frame.width - left)} height={height} rx={10} />
      {!band && measures.overlay && (
        <text x={left + 24} y={frame.bandTop + height / 2 + 4}>
          {t('map.bandEmpty')}
        </text>
      )}
      {band?.ticks.map((tick) => (
        <g key={tick.value}>
          <path className={tick.value === 0 ? 'map-band-zero' : 'map-band-tick'} d={`M${left + 44} ${tick.y}H${frame.width - 8}`} />
          <text x={left + 10} y={tick.y + 3.5}>
            {formats.signed(tick.value)}
          </text>
        </g>
      ))}
      {curve(band?.interval, 'interval')}
      {curve(band?.target, 'target')}
      {curve(band?.believed, 'believed')}
      {curve(band?.measured, 'measured')}
      {band?.points.map((point) => (
        <g key={point.stage}>
          <circle className="map-band-point" cx={point.x} cy={point.y} r={6} style={{ fill: colorOfNps(point.value) }} />
          <text className="map-band-value" x={point.x} y={point.y - 13}>
            {formats.signed(point.value)}
          </text>
        </g>
      ))}
    </svg>
  );
});
