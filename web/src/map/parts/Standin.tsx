import { memo, useEffect, useRef } from 'react';
import { useMap } from '../context';
import { intersects, type Lod, lodOf, viewBox } from '../model/camera';
import { indexOf, type MeasuresIndex } from '../model/measures';
import type { PlacedCard } from '../model/picture';
import { forCanvas } from '../model/scales';
import { paintNotes, paintStandin, type StandinCard } from '../model/standin';
import { readTheme } from '../model/theme';
import { indicators, type Sign } from '../ports';

/** The canvas that stands in for cards that are not mounted. */
export const Standin = memo(function Standin() {
  const { engine } = useMap();
  const ref = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const canvas = ref.current;
    const context = canvas?.getContext('2d');
    if (!canvas || !context) return;
    let theme = readTheme(canvas);
    let blank = false;
    const rethemed = new MutationObserver(() => {
      theme = readTheme(canvas);
      engine.request();
    });
    rethemed.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'class'] });
    const off = engine.onFrame((camera) => {
      const ratio = Math.min(2, window.devicePixelRatio || 1);
      const [width, height] = [Math.round(engine.size.width * ratio), Math.round(engine.size.height * ratio)];
      if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
      const mounted = new Set(engine.mounted.get().map((card) => card.id));
      const waiting = cardsInView().filter((card) => !mounted.has(card.id));
      const notes = notesInView();
      const empty = waiting.length + notes.length === 0;
      if (empty && blank) return;
      blank = empty;
      const lod: Lod = lodOf(camera.zoom);
      const look = engine.sources.look.get();
      const measures = indexOf(engine.sources.measures.get());
      const hides = (sign: Sign) => look.signs?.get(sign) === 0;
      const kpi = look.kpi && !hides('colour') ? indicators.indexOf(look.kpi) : -1;
      paintStandin(
        context,
        waiting.map((card) => ({
          ...standin(card, measures, kpi, theme.dark, !hides('moments')),
          small: engine.smallName(card)?.lines ?? null,
        })),
        camera,
        ratio,
        theme,
        lod,
        look.selection,
        engine.step.get(),
      );
      const texts = hides('notes') ? [] : notes.map((note) => ({ note, small: engine.smallText(note)?.lines ?? null }));
      paintNotes(context, texts, theme, engine.step.get());
    });
    const notesInView = () => {
      const shown = new Set(engine.notes.get().map((note) => note.id));
      const view = viewBox(engine.camera, { x: 0, y: 0, ...engine.size });
      return [...(engine.picture.get()?.notes.values() ?? [])].filter((note) => !shown.has(note.id) && intersects(note, view));
    };
    const cardsInView = () => engine.picture.get()?.cardGrid.query(viewBox(engine.camera, { x: 0, y: 0, ...engine.size })) ?? [];
    return () => {
      off();
      rethemed.disconnect();
    };
  }, [engine]);
  return <canvas ref={ref} className="map-standin" />;
});

const standin = (card: PlacedCard, measures: MeasuresIndex, kpi: number, dark: boolean, moments: boolean): Omit<StandinCard, 'small'> => ({
  ...card,
  color: forCanvas(measures.colors.get(card.id)?.[kpi] ?? '', dark) || null,
  moment: moments && Boolean(card.moment),
  top: card.photo?.height ?? 0,
});
