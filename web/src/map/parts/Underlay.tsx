import { useMap, useSource } from '../context';
import { Signal } from '../model/signal';
import { usePictureFault } from '../pictureFault';
import type { MapUnderlay } from '../ports';

const nothing = new Signal<MapUnderlay | null>(null);

/** The picture that is drawn over: under bands, spans and lines, never printed. */
export function Underlay() {
  const { engine, t } = useMap();
  const shown = useSource(engine.sources.underlay ?? nothing);
  const { fault, tries, onError } = usePictureFault(shown?.address ?? '');
  if (!shown) return null;
  const { address, x, y, width, height, opacity } = shown;
  const place = { transform: `translate(${x}px, ${y}px)`, width, height };
  if (fault)
    return (
      <div className="map-underlay gone" style={place}>
        {t(fault === 'gone' ? 'underlay.gone' : `photo.${fault}`)}
      </div>
    );
  return (
    <img key={tries} className="map-underlay" src={address} alt="" draggable={false} onError={onError} style={{ ...place, opacity }} />
  );
}
