import '../directions.css';
import { memo, useMemo } from 'react';
import { useMap, usePart } from '../context';
import type { ShownPath } from '../model/culling';
import { directionsOf, type Pointed, signScaleOf } from '../model/directions';
import { widthOfHop } from '../model/lineWidth';
import type { MeasuresIndex } from '../model/measures';
import type { PathValues } from '../wire';

interface DirectionsProps {
  readonly shown: ShownPath;
  readonly values: PathValues | undefined;
  readonly measures: MeasuresIndex;
}

/** Which way a path goes: a sign shortly before each card that it enters. A zoom draws the signs anew, not their lines. */
export const Directions = memo(function Directions({ shown, values, measures }: DirectionsProps) {
  const { engine } = useMap();
  const scale = usePart(engine.zoom, signScaleOf, Object.is);
  const { heads, cuts } = useMemo(
    () => (scale > 0 ? directionsOf(pointedOf(shown, values, measures), scale) : { heads: '', cuts: '' }),
    [shown, values, measures, scale],
  );
  return (
    <>
      {heads && <path className="map-direction" d={heads} />}
      {cuts && <path className="map-direction cut" d={cuts} />}
    </>
  );
});

/** The hops that enter a card; a loop has its arrow. */
function pointedOf({ path, hops }: ShownPath, values: PathValues | undefined, measures: MeasuresIndex): Pointed[] {
  const hollow = values !== undefined && values.source !== 'measured';
  return hops.flatMap((hop) => {
    if (hop.to === null || hop.hop === 'loop') return [];
    const width = widthOfHop(hop, values, measures);
    const ring = path.stops.find((stop) => stop.step === hop.to);
    return [{ points: hop.points, pitch: hop.pitch, width: hollow ? Math.max(5, width) : width, hollow, ring }];
  });
}
