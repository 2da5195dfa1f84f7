import { memo, useEffect, useRef } from 'react';
import { useMap, useSource } from '../context';
import { insets, type MapEngine } from '../MapEngine';
import { indexOf } from '../model/measures';
import { bandsTop, type Picture } from '../model/picture';
import { forCanvas } from '../model/scales';
import { type CanvasTheme, readTheme } from '../model/theme';
import { indicators } from '../ports';

const widest = 200;
const tallest = 124;

/** The whole map under 220 px with the rectangle that is in view; it dodges the satisfaction band. */
export const Minimap = memo(function Minimap() {
  const { engine, t } = useMap();
  const picture = useSource(engine.picture);
  const measures = useSource(engine.sources.measures);
  const { kpi } = useSource(engine.sources.look);
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const view = useRef<HTMLElement>(null);
  useEffect(() => {
    const paper = canvas.current?.getContext('2d');
    if (!picture || !paper || !canvas.current || !box.current) return;
    const scale = scaleOf(picture);
    const { colors } = indexOf(measures);
    const colours = (id: string) => (kpi ? (colors.get(id)?.[indicators.indexOf(kpi)] ?? null) : null);
    const paint = () => canvas.current && paintMinimap(paper, picture, scale, colours, readTheme(canvas.current));
    paint();
    const rethemed = new MutationObserver(paint);
    rethemed.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'class'] });
    const off = engine.onFrame(() => follow(engine, picture, scale, box.current, view.current));
    return () => {
      off();
      rethemed.disconnect();
    };
  }, [engine, picture, measures, kpi]);
  if (!picture) return null;
  const scale = scaleOf(picture);
  const jump = (event: React.PointerEvent<HTMLElement>) => {
    if (event.buttons !== 1) return;
    const at = event.currentTarget.getBoundingClientRect();
    const free = engine.free();
    const { zoom } = engine.camera;
    const [x, y] = [(event.clientX - at.left) / scale, (event.clientY - at.top) / scale];
    engine.look({ x: free.x + free.width / 2 - x * zoom, y: free.y + free.height / 2 - y * zoom, zoom });
  };
  return (
    <div
      ref={box}
      className="map-minimap"
      data-map-control
      role="img"
      aria-label={t('map.minimap')}
      onPointerDown={jump}
      onPointerMove={jump}
    >
      <canvas
        ref={canvas}
        width={picture.frame.width * scale * 2}
        height={picture.frame.height * scale * 2}
        style={{ width: picture.frame.width * scale, height: picture.frame.height * scale }}
      />
      <i ref={view} />
    </div>
  );
});

const scaleOf = ({ frame }: Picture) => Math.min(widest / frame.width, tallest / frame.height);

function follow(engine: MapEngine, picture: Picture, scale: number, box: HTMLElement | null, view: HTMLElement | null): void {
  if (!box || !view) return;
  const { camera, size } = engine;
  const free = engine.free();
  const left = Math.max(0, ((free.x - camera.x) / camera.zoom) * scale);
  const top = Math.max(0, ((free.y - camera.y) / camera.zoom) * scale);
  const right = Math.min(picture.frame.width * scale, ((size.width - camera.x) / camera.zoom) * scale);
  const bottom = Math.min(picture.frame.height * scale, ((size.height - camera.y) / camera.zoom) * scale);
  view.style.transform = `translate(${left}px, ${top}px)`;
  view.style.width = `${Math.max(4, right - left)}px`;
  view.style.height = `${Math.max(4, bottom - top)}px`;
  // Nothing to navigate when everything is in sight.
  const everything =
    left <= picture.frame.laneHeaderWidth * scale &&
    top <= picture.frame.headerHeight * scale &&
    right >= picture.frame.width * scale - 1 &&
    bottom >= picture.frame.height * scale - 1;
  box.style.visibility = everything ? 'hidden' : 'visible';
  const bandTop = bandsTop(picture.frame) * camera.zoom + camera.y;
  const height = picture.frame.height * scale + 34;
  const lowest = size.height - insets.bottom - height + 12;
  const room = bandTop < size.height - 16 && picture.frame.bands.length > 0 ? bandTop - height : lowest;
  box.style.transform = `translateY(${Math.round(Math.max(insets.top + 8, Math.min(room, lowest)))}px)`;
}

function paintMinimap(
  paper: CanvasRenderingContext2D,
  picture: Picture,
  scale: number,
  colours: (id: string) => string | null,
  theme: CanvasTheme,
): void {
  paper.setTransform(scale * 2, 0, 0, scale * 2, 0, 0);
  paper.clearRect(0, 0, picture.frame.width, picture.frame.height);
  paper.lineWidth = 1 / scale;
  for (const path of picture.paths) {
    paper.strokeStyle = theme[path.kind];
    paper.globalAlpha = 0.55;
    for (const hop of path.hops) paper.stroke(new Path2D(hop.data));
  }
  paper.globalAlpha = 1;
  for (const card of picture.cards.values()) {
    paper.fillStyle = forCanvas(colours(card.id) ?? theme.muted, theme.dark);
    paper.fillRect(card.x, card.y, card.width, card.height);
  }
}
