import '../directions.css';
import { Fragment, memo, useMemo } from 'react';
import { useMap, usePart } from '../context';
import { directionsOf, type Pointed, runsOfSigns, signScaleOf } from '../model/directions';
import { widthOfHop } from '../model/lineWidth';
import type { MeasuresIndex } from '../model/measures';
import type { PlacedPath } from '../model/picture';
import type { PathValues } from '../wire';

interface DirectionsProps {
  readonly path: PlacedPath;
  readonly values: PathValues | undefined;
  readonly measures: MeasuresIndex;
}

/**
 * Which way a path goes: a sign shortly before each card that it enters. Those of the whole path, whatever is in view: an element that changed
 * while the view slides would have all under it painted again.
 */
export const Directions = memo(function Directions({ path, values, measures }: DirectionsProps) {
  const { engine } = useMap();
  const scale = usePart(engine.zoom, signScaleOf, Object.is);
  const runs = useMemo(() => {
    if (scale === 0) return [];
    const paths = engine.picture.get()?.paths.length ?? 1;
    return runsOfSigns(pointedOf(path, values, measures), paths).map((run) => directionsOf(run, scale));
  }, [engine, path, values, measures, scale]);
  return runs.map(({ heads, cuts }, run) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a run has its place along the path.
    <Fragment key={run}>
      {heads && <path className="map-direction" d={heads} />}
      {cuts && <path className="map-direction cut" d={cuts} />}
    </Fragment>
  ));
});

/** The hops that enter a card; a loop has its arrow. */
function pointedOf(path: PlacedPath, values: PathValues | undefined, measures: MeasuresIndex): Pointed[] {
  const hollow = values !== undefined && values.source !== 'measured';
  return path.hops.flatMap((hop) => {
    if (hop.to === null || hop.hop === 'loop') return [];
    const width = widthOfHop(hop, values, measures);
    const ring = path.stops.find((stop) => stop.step === hop.to);
    return [{ points: hop.points, pitch: hop.pitch, width: hollow ? Math.max(5, width) : width, hollow, ring }];
  });
}
