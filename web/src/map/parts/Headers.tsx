import { memo, useLayoutEffect, useRef } from 'react';
import { useMap, useMeasures, useSource } from '../context';
import { insets } from '../MapEngine';
import { bandHeight } from '../model/emptyBand';
import { iconOf } from '../model/icons';
import { shelvesOf } from '../model/notes';
import type { CardStanding } from '../ports';
import type { SceneStage } from '../wire';
import { StandingSign } from './PathSigns';

/** Between the names of the lanes and the lanes, in pixels. */
const gap = 8;

/** Phases and stages at the top, lanes at the left: they stay in sight, their text keeps its size. */
export const Headers = memo(function Headers() {
  const { engine, t, formats } = useMap();
  const picture = useSource(engine.picture);
  const measures = useMeasures();
  const top = useRef<HTMLDivElement>(null);
  const side = useRef<HTMLDivElement>(null);
  const names = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    let [zoom, before] = [0, Number.NaN];
    return engine.onFrame((camera) => {
      if (!top.current || !side.current || !names.current) return;
      // The names of a map that leaves the left of the window empty stand beside its lanes, not at the window's edge.
      const beside = Math.max(0, Math.round(camera.x + engine.content().x * camera.zoom - engine.left - gap));
      names.current.style.transform = beside > 0 ? `translateX(${beside}px)` : '';
      top.current.style.transform = `translateX(${camera.x - engine.left}px)`;
      side.current.style.transform = `translateY(${camera.y - insets.top}px)`;
      // Names stay above the zoom and the legend, in the part of their lane that is in sight.
      const foot = engine.size.height - insets.bottom - camera.y;
      if (camera.zoom === zoom && foot === before) return;
      before = foot;
      stretch(side.current, camera.zoom, 'y', { foot, flat: engine.left < insets.left ? 44 : 30 });
      if (camera.zoom === zoom) return;
      zoom = camera.zoom;
      stretch(top.current, zoom, 'x');
    });
    // Headers that came with a new picture have to be stretched as well.
  }, [engine, picture, measures]);
  if (!picture) return null;
  const { frame } = picture;
  const shelves = shelvesOf(picture.notes.values());
  const satisfaction = bandHeight(frame, engine.sources.measures.get());
  return (
    <>
      <div className="map-top">
        <div className="map-headers" ref={top}>
          {picture.phases.map((phase) => (
            <div key={phase.key} className="map-phase" data-at={phase.x} data-size={phase.width} data-record={phase.phase}>
              {phase.lines.join(' ')}
            </div>
          ))}
          {picture.stages.map((stage) => (
            <div
              key={stage.key}
              className="map-stage"
              data-at={stage.x}
              data-size={stage.width}
              data-record={stage.stage}
              data-number={stage.number}
              data-standing={measures.standings.get(stage.stage)}
            >
              <StageName stage={stage} standing={measures.standings.get(stage.stage)} />
            </div>
          ))}
        </div>
      </div>
      <div className="map-side" ref={names}>
        <div className="map-headers" ref={side}>
          {picture.lanes.map((lane) => (
            <div
              key={lane.key}
              className="map-lane-name"
              data-at={lane.y}
              data-size={lane.height}
              data-record={lane.lane}
              title={lane.lines.join(' ')}
            >
              <i className={`map-icon mi-${iconOf(lane.icon)}`} />
              <span>{lane.lines.join(' ')}</span>
            </div>
          ))}
          {shelves.map((shelf) => (
            <div key={shelf.of} className="map-band-name" data-at={shelf.y} data-size={shelf.height}>
              {t(`note.shelf.${shelf.of}`)}
            </div>
          ))}
          {frame.bands
            .filter((band) => band.band !== 'satisfaction')
            .map((band) => (
              <div key={band.band} className="map-band-name" data-at={band.top} data-size={band.height}>
                {t(`map.band.${band.band}`)}
              </div>
            ))}
          {frame.bandHeight > 0 && (
            <div className="map-band-name" data-at={frame.bandTop} data-size={satisfaction}>
              {t('map.band')}
              {satisfaction === frame.bandHeight && <small>{t('map.bandUnit', { interval: formats.share(0.95) })}</small>}
            </div>
          )}
        </div>
      </div>
      <div className="map-corner" />
    </>
  );
});

function StageName({ stage, standing }: { readonly stage: SceneStage; readonly standing: CardStanding | undefined }) {
  const { t } = useMap();
  return (
    <>
      <span className="map-stage-name">{t('map.stage', { number: stage.number, name: stage.lines.join(' ') })}</span>
      {standing && <StandingSign standing={standing} />}
    </>
  );
}

/** The least height of a name that is read: one line. */
const line = 12;

interface SideRoom {
  /** Where the room of the names ends, in the same pixels as their places. */
  readonly foot: number;
  /** Under this height a name has one line. */
  readonly flat: number;
}

function stretch(
  parent: HTMLElement,
  zoom: number,
  axis: 'x' | 'y',
  { foot, flat }: SideRoom = { foot: Number.POSITIVE_INFINITY, flat: 0 },
): void {
  for (const child of parent.children as Iterable<HTMLElement> & HTMLCollection) {
    const element = child as HTMLElement;
    const at = Number(element.dataset.at) * zoom;
    const size = Number(element.dataset.size) * zoom;
    if (axis === 'x') {
      element.style.transform = `translateX(${at}px)`;
      element.style.width = `${size}px`;
      element.classList.toggle('narrow', size < 56);
      element.classList.toggle('close', size < 72);
    } else {
      const seen = foot - at;
      const hidden = seen > line && seen < size ? size - seen : 0;
      // Written again only where it changes: most of them stay as they are while the map slides.
      put(element, 'transform', `translateY(${at}px)`);
      put(element, 'height', `${size}px`);
      put(element, 'paddingBottom', hidden > 0 ? `${hidden}px` : '');
      element.classList.toggle('flat', size - hidden < flat);
      element.classList.toggle('gone', size < line - 1);
    }
  }
}

function put(element: HTMLElement, name: 'transform' | 'height' | 'paddingBottom', value: string): void {
  if (element.style[name] !== value) element.style[name] = value;
}
