import { type CSSProperties, memo, useMemo } from 'react';
import { useMap, useMeasures, usePart, useSource } from '../context';
import type { Lod } from '../model/camera';
import type { ShownPath } from '../model/culling';
import { type Dash, type DashedKind, dashed, dashOf, dotOf, gapOf } from '../model/dashes';
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
  const lod = usePart(
    engine.lod,
    (each) => Math.min(2, each) as Lod,
    (a, b) => a === b,
  );
  const pills = useMemo(
    () => (picture ? placePills(picture, measures, formats) : new Map<string, PlacedPill>()),
    [picture, measures, formats],
  );
  return (
    <svg className="map-svg map-lines" role="img" aria-label={t('map.lines', { count: shown.length })}>
      {shown.map((each) => (
        <PathGroup key={each.path.id} shown={each} values={measures.paths.get(each.path.id)} measures={measures} lod={lod} />
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
  /** Lines look the same from 2 on. */
  readonly lod: Lod;
}

const PathGroup = memo(function PathGroup({ shown, values, measures, lod }: PathGroupProps) {
  const { path, hops, runs, joined } = shown;
  const strokes = joined
    ? runs.flatMap((run) => join(run, values, measures))
    : hops.map((hop) => ({ key: hop.key, hops: [hop], data: hop.data, width: widthOfHop(hop, values, measures), ahead: hop.provisional }));
  const stated = values !== undefined && values.source !== 'measured';
  const Line = path.kind === 'reference' ? SolidLine : DashedLine;
  return (
    <g className="map-path" data-path={path.id} data-path-kind={path.kind} data-source={values?.source}>
      {strokes.map((stroke) => (
        <path key={stroke.key} className="map-casing" data-hop={stroke.key} d={stroke.data} style={styleOf(stroke.width)} />
      ))}
      {strokes.map((stroke) => (
        <Line key={stroke.key} kind={path.kind as DashedKind} stroke={stroke} stated={stated} lod={lod} many={joined} />
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

interface Stroke {
  readonly key: string;
  readonly hops: readonly PlacedHop[];
  /** Path data of all the hops. */
  readonly data: string;
  readonly width: number;
  readonly ahead: boolean;
}

interface LineProps {
  readonly kind: DashedKind;
  readonly stroke: Stroke;
  /** A stated weight is hollow. */
  readonly stated: boolean;
  readonly lod: Lod;
  readonly many: boolean;
}

const hollow = 5;

function SolidLine({ stroke: { key, data, width, ahead }, stated }: LineProps) {
  const style = styleOf(stated ? Math.max(hollow, width) : width);
  return (
    <>
      <path className={ahead ? 'map-hop ahead' : 'map-hop'} data-hop={key} d={data} style={style} />
      {stated && <path className="map-core" d={data} style={style} />}
    </>
  );
}

/** Its dashes are shapes; while its card is dragged it is a stroke that the style sheet dashes. */
function DashedLine({ kind, stroke: { key, hops, width, ahead }, stated, lod, many }: LineProps) {
  const wide = stated ? Math.max(hollow, width) : width;
  const dash = dashOf(kind, wide, lod);
  const shapes = (each: Dash) => hops.map((hop) => dashed(hop, each, dotOf(dash.width, lod, many))).join('');
  return (
    <>
      <path className={ahead ? 'map-hop drawn ahead' : 'map-hop drawn'} data-hop={key} d={shapes(dash)} style={styleOf(wide)} />
      {stated && <path className="map-core drawn" d={shapes({ ...dash, width: Math.max(1, wide - 3.4) })} />}
    </>
  );
}

const styleOf = (width: number) => ({ '--w': `${width}px`, '--gap': `${gapOf(width)}px` }) as CSSProperties;

/** Strokes of the same width in one element: the whole map keeps few elements. */
function join(hops: readonly PlacedHop[], values: PathValues | undefined, measures: MeasuresIndex): Stroke[] {
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
    hops: group,
    data: group.map((hop) => hop.data).join(''),
    width,
    ahead: false,
  }));
}
