import { type CSSProperties, Fragment, memo, useMemo } from 'react';
import { useMap, useMeasures, useSource } from '../context';
import type { ShownPath } from '../model/culling';
import { widthOfHop } from '../model/lineWidth';
import { hopKey, type MeasuresIndex } from '../model/measures';
import type { PlacedHop } from '../model/picture';
import { type PlacedPill, placePills } from '../model/pills';
import type { PathValues } from '../wire';
import { HopMarks } from './CardMarks';
import { Directions } from './Directions';
import { EndMark, LoopMark, Pill } from './Marks';
import { Rosette } from './PathSigns';
import { StopMark } from './StopMark';

/** Labels cost three elements each; a map with more paths in view is read by hovering. */
const mostPills = 20;

/** The metro lines: per path a group with all its casings under all its strokes, one short path element per hop. */
export function Lines() {
  const { engine, t, formats } = useMap();
  const picture = useSource(engine.picture);
  const shown = useSource(engine.lines);
  const measures = useMeasures();
  const pills = useMemo(
    () => (picture ? placePills(picture, measures, formats) : new Map<string, PlacedPill>()),
    [picture, measures, formats],
  );
  return (
    <svg className="map-svg map-lines" role="img" aria-label={t('map.lines', { count: shown.length })}>
      {shown.map((each) => (
        <PathGroup key={each.path.id} shown={each} values={measures.paths.get(each.path.id)} measures={measures} />
      ))}
      {shown.slice(0, mostPills).map(({ path, joined }) => {
        const pill = joined ? undefined : pills.get(path.id);
        return pill && <Pill key={path.id} pill={pill} path={path} />;
      })}
    </svg>
  );
}

interface PathGroupProps {
  readonly shown: ShownPath;
  readonly values: PathValues | undefined;
  readonly measures: MeasuresIndex;
}

const PathGroup = memo(function PathGroup({ shown, values, measures }: PathGroupProps) {
  const { path, hops, runs, joined } = shown;
  const strokes = joined
    ? runs.flatMap((run) => join(run, values, measures))
    : hops.map((hop) => ({ key: hop.key, data: hop.data, width: widthOfHop(hop, values, measures), ahead: hop.provisional }));
  const stated = values && values.source !== 'measured';
  return (
    <g className="map-path" data-path={path.id} data-path-kind={path.kind} data-source={values?.source}>
      {strokes.map((stroke) => (
        <path key={stroke.key} className="map-casing" data-hop={stroke.key} d={stroke.data} style={styleOf(stroke.width)} />
      ))}
      {strokes.map((stroke) => (
        <Fragment key={stroke.key}>
          <path
            className={stroke.ahead ? 'map-hop ahead' : 'map-hop'}
            data-hop={stroke.key}
            d={stroke.data}
            style={styleOf(stated ? Math.max(5, stroke.width) : stroke.width)}
          />
          {stated && <path className="map-core" d={stroke.data} style={styleOf(Math.max(5, stroke.width))} />}
        </Fragment>
      ))}
      <Directions path={path} values={values} measures={measures} />
      {!joined &&
        hops.map(
          (hop) =>
            hop.hop === 'loop' && (
              <LoopMark key={hop.key} hop={hop} passes={measures.hops.get(hopKey(path.id, hop.from, hop.to))?.meanPasses} />
            ),
        )}
      {!joined && <HopMarks path={path.id} hops={hops} marks={measures.marks} standing={measures.standings.get(path.id)} />}
      {!joined && path.stops.map((stop) => hops.some((hop) => hop.to === stop.step) && <StopMark key={stop.key} stop={stop} />)}
      {measures.promoted.has(path.id) && path.hops[0] && <Rosette first={path.hops[0]} />}
      {path.ends.map((end) => (
        <EndMark key={end.key} end={end} />
      ))}
    </g>
  );
});

const styleOf = (width: number) => ({ '--w': `${width}px`, '--gap': `${Math.max(11, Math.round(width * 1.9))}px` }) as CSSProperties;

/** Strokes of the same width in one element: the whole map keeps few elements. */
function join(hops: readonly PlacedHop[], values: PathValues | undefined, measures: MeasuresIndex) {
  const groups = new Map<number, PlacedHop[]>();
  for (const hop of hops) {
    const width = Math.max(1.5, Math.round(widthOfHop(hop, values, measures) / 4) * 4);
    const group = groups.get(width);
    if (group) group.push(hop);
    else groups.set(width, [hop]);
  }
  return [...groups].map(([width, group]) => ({
    // One hop alone can be redrawn while a card of it is dragged.
    key: group.map((hop) => hop.key).join(' '),
    data: group.map((hop) => hop.data).join(''),
    width,
    ahead: false,
  }));
}
