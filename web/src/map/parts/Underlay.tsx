import { useMap, useSource } from '../context';
import { Signal } from '../model/signal';
import type { MapUnderlay } from '../ports';

const nothing = new Signal<MapUnderlay | null>(null);

/** The picture that is drawn over: under bands, spans and lines, never printed. */
export function Underlay() {
  const { engine } = useMap();
  const shown = useSource(engine.sources.underlay ?? nothing);
  if (!shown) return null;
  const { address, x, y, width, height, opacity } = shown;
  return (
    <img
      className="map-underlay"
      src={address}
      alt=""
      draggable={false}
      style={{ transform: `translate(${x}px, ${y}px)`, width, height, opacity }}
    />
  );
}
