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
    let zoom = 0;
    return engine.onFrame((camera) => {
      if (!top.current || !side.current || !names.current) return;
      // The names of a map that leaves the left of the window empty stand beside its lanes, not at the window's edge.
      const beside = Math.max(0, Math.round(camera.x + engine.content().x * camera.zoom - engine.left - gap));
      names.current.style.transform = beside > 0 ? `translateX(${beside}px)` : '';
      top.current.style.transform = `translateX(${camera.x - engine.left}px)`;
      side.current.style.transform = `translateY(${camera.y - insets.top}px)`;
      if (camera.zoom === zoom) return;
      zoom = camera.zoom;
      stretch(top.current, zoom, 'x');
      stretch(side.current, zoom, 'y');
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

function stretch(parent: HTMLElement, zoom: number, axis: 'x' | 'y'): void {
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
      element.style.transform = `translateY(${at}px)`;
      element.style.height = `${size}px`;
    }
  }
}
