import { memo } from 'react';
import { useMap, useSource } from '../context';
import { bandsBottom } from '../model/picture';

/** Lanes as faint tints and stages as dotted hairlines: it must recede. */
export const Ground = memo(function Ground() {
  const { engine } = useMap();
  const picture = useSource(engine.picture);
  if (!picture) return null;
  const { frame, lanes } = picture;
  const left = frame.laneHeaderWidth;
  return (
    <svg className="map-svg map-ground" aria-hidden="true">
      <defs>
        <pattern id="map-hatch" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className="map-lane-base" width="8" height="8" />
          <path className="map-hatch-line" d="M0 0V8" />
        </pattern>
      </defs>
      {lanes.map((lane, i) => (
        <rect
          key={lane.key}
          className={`map-lane${i % 2 === 0 ? ' odd' : ''}${lane.backstage ? ' backstage' : ''}`}
          x={left}
          y={lane.y}
          width={Math.max(0, frame.width - left)}
          height={lane.height}
          rx={10}
        />
      ))}
      {/* One element each: a dashed path is dashed whole for every tile of the map that it touches. */}
      {picture.stages.slice(1).map((stage) => (
        <path key={stage.key} className="map-hairline" d={`M${stage.x} ${frame.headerHeight}V${bandsBottom(frame)}`} />
      ))}
    </svg>
  );
});
