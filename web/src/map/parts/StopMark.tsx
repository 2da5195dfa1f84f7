import { useMap } from '../context';
import type { SceneStop } from '../wire';

/** A step's ring on its line: dashed when it may be left out, with a turning arrow when it may come again. */
export function StopMark({ stop }: { readonly stop: SceneStop }) {
  const { t } = useMap();
  const said = [stop.optional && t('map.stop.optional'), stop.repeat > 1 && t('map.stop.repeat', { n: stop.repeat })];
  return (
    <g className="map-stop" transform={`translate(${stop.x} ${stop.y})`}>
      <title>{said.filter(Boolean).join(', ')}</title>
      <Ring optional={stop.optional} repeated={stop.repeat > 1} radius={stop.radius} />
    </g>
  );
}

interface RingProps {
  readonly optional: boolean;
  readonly repeated: boolean;
  readonly radius: number;
}

export function Ring({ optional, repeated, radius }: RingProps) {
  const r = radius * 0.5;
  return (
    <>
      <circle className="map-stop-ground" r={radius + 2.5} />
      <circle className="map-stop-ring" r={radius} data-optional={optional || undefined} />
      {/* Three quarters of a turn, and the head of an arrow where it ends. */}
      {repeated && (
        <path
          className="map-stop-turn"
          d={`M0 ${-r}A${r} ${r} 0 1 1 ${-r} 0m${-r * 0.6} ${r * 0.2}l${r * 0.6} ${-r * 0.8}l${r * 0.7} ${r * 0.7}`}
        />
      )}
    </>
  );
}
