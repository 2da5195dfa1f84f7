import { useLayoutEffect, useMemo, useRef } from 'react';
import './map.css';
import './lines.css';
import './expectations.css';
import './cards.css';
import './titles.css';
import './names.css';
import './notes.css';
import './illustrations.css';
import './signs.css';
import './chrome.css';
import { Aim } from './aim';
import { MapContext } from './context';
import { Gestures } from './gestures';
import { handleOf, type MapHandle } from './handle';
import { keepFocus, nearestInSight, standsFor } from './keepFocus';
import { pressKey } from './keyboard';
import { MapEngine } from './MapEngine';
import { wheelFactor } from './model/camera';
import { formatsOf } from './model/format';
import { iconRules } from './model/icons';
import { markRules } from './model/marks';
import { placedOf, placedSelector } from './model/picture';
import { standingRules } from './model/standing';
import { Band } from './parts/Band';
import { BandCells } from './parts/BandCells';
import { CellMark } from './parts/CellMark';
import { Cells } from './parts/Cells';
import { Chrome } from './parts/Chrome';
import { Expectations } from './parts/Expectations';
import { Ground } from './parts/Ground';
import { Guests } from './parts/Guests';
import { Headers } from './parts/Headers';
import { LayerStyle } from './parts/LayerStyle';
import { Lines } from './parts/Lines';
import { Notes } from './parts/Notes';
import { Spans } from './parts/Spans';
import { Standin } from './parts/Standin';
import { Underlay } from './parts/Underlay';
import { indicators, type MapIntents, type MapSources, type Translate } from './ports';

export interface MapViewProps {
  readonly sources: MapSources;
  readonly intents: MapIntents;
  readonly t: Translate;
  readonly language: string;
  /** Drawn over the cards, in the map's own units. */
  readonly children?: React.ReactNode;
  /** The whole map at first sight, however small. */
  readonly whole?: boolean;
  /** Told once the map stands, and with null when it goes. */
  readonly onHandle?: (handle: MapHandle | null) => void;
}

const icons = `${iconRules()}\n${markRules()}\n${standingRules()}`;

/** The map: React renders what is mounted; camera, gestures and layers write to the elements themselves. */
export function MapView({ sources, intents, t, language, children, whole = false, onHandle }: MapViewProps) {
  const engine = useMemo(() => new MapEngine(sources, whole), [sources, whole]);
  const kit = useMemo(() => ({ engine, intents, t, formats: formatsOf(language) }), [engine, intents, t, language]);
  const root = useRef<HTMLElement>(null);
  const viewport = useRef<HTMLDivElement>(null);
  const under = useRef<HTMLDivElement>(null);
  const over = useRef<HTMLDivElement>(null);
  const drop = useRef<HTMLDivElement>(null);
  const marquee = useRef<HTMLDivElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  const ghost = useRef<HTMLDivElement>(null);
  const voice = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const elements = {
      root: root.current,
      viewport: viewport.current,
      world: over.current,
      drop: drop.current,
      marquee: marquee.current,
      add: add.current,
      ghost: ghost.current,
    };
    if (Object.values(elements).some((element) => element === null)) return;
    const { add: plus, ghost: shadow, ...rest } = elements as { [K in keyof typeof elements]: NonNullable<(typeof elements)[K]> };
    const announce = (sentence: string) => {
      if (voice.current) voice.current.textContent = sentence;
    };
    const stage = {
      ...rest,
      aim: new Aim(engine, shadow, plus, kit.t, announce),
      lines: () => under.current?.querySelector('.map-lines') ?? null,
    };
    return attach(engine, kit, stage, plus, [under.current, over.current], announce);
  }, [engine, kit]);

  useLayoutEffect(() => {
    onHandle?.(
      handleOf(engine, {
        focus: (id) => root.current && focusWhenThere(engine, root.current, id),
        enter: () => {
          if (engine.editing.get() !== null) return;
          const there = nearestInSight(engine);
          if (there && root.current) focusMounted(engine, root.current, there.id);
          else viewport.current?.focus({ preventScroll: true });
        },
        say: (sentence) => {
          if (voice.current) voice.current.textContent = sentence;
        },
      }),
    );
    return () => onHandle?.(null);
  }, [engine, onHandle]);

  return (
    <MapContext.Provider value={kit}>
      <section className="map" ref={root} aria-label={t('map.title')}>
        <style>{icons}</style>
        <LayerStyle />
        <div className="map-viewport" ref={viewport} tabIndex={-1}>
          <div className="map-world" ref={under}>
            <Ground />
            <Underlay />
            <Band />
            <BandCells />
            <Expectations />
            <Spans />
            <Lines />
          </div>
          <Standin />
          <div className="map-world map-over" ref={over}>
            <div className="map-drop" ref={drop} hidden />
            <CellMark />
            <Notes />
            <Cells />
            {children}
            <div className="map-aim" ref={ghost} hidden />
            <button type="button" className="map-add" ref={add} hidden tabIndex={-1} data-map-control aria-label={t('map.add')}>
              +
            </button>
          </div>
          <Headers />
          <div className="map-marquee" ref={marquee} hidden />
        </div>
        <Guests />
        <Chrome />
        <div className="map-voice" ref={voice} role="status" aria-live="polite" />
      </section>
    </MapContext.Provider>
  );
}

type Kit = NonNullable<React.ContextType<typeof MapContext>>;
type GestureStage = ConstructorParameters<typeof Gestures>[2];

function attach(
  engine: MapEngine,
  kit: Kit,
  stage: GestureStage,
  add: HTMLButtonElement,
  worlds: readonly (HTMLElement | null)[],
  announce: (sentence: string) => void,
): () => void {
  const { intents, t } = kit;
  const { root, viewport, aim } = stage;
  const gestures = new Gestures(engine, intents, stage);
  const listening = new AbortController();
  const { signal } = listening;
  const focus = (id: string) => focusCard(engine, root, id);
  const size = () => engine.resize(viewport.clientWidth, viewport.clientHeight, viewport.getBoundingClientRect().left);
  const resized = new ResizeObserver(size);
  resized.observe(viewport);

  viewport.addEventListener('wheel', (event) => wheel(event, engine, viewport), { passive: false, signal });
  viewport.addEventListener('pointerleave', () => gestures.leave(), { signal });
  root.addEventListener('focusin', () => aim.byKeys(root), { signal });
  // While the focus leaves, it is nowhere: where it went is known a frame later.
  root.addEventListener('focusout', () => requestAnimationFrame(() => aim.byKeys(root)), { signal });
  window.addEventListener('keydown', () => aim.keysSpeak(), { capture: true, signal });
  viewport.addEventListener('contextmenu', (event) => gestures.menu(event), { signal });
  window.addEventListener(
    'keydown',
    (event) => {
      // The map answers when it, or nothing else, has the focus.
      if (event.target !== document.body && !root.contains(event.target as Node)) return;
      if ((event.target as Element).closest('textarea, input, [data-map-control]')) return;
      if (pressKey(event, { engine, intents, gestures, t, announce, focus })) event.preventDefault();
      root.toggleAttribute('data-hand', gestures.hand());
    },
    { signal },
  );
  window.addEventListener(
    'keyup',
    (event) => {
      if (event.key === ' ') gestures.spaceHeld = false;
      root.toggleAttribute('data-hand', gestures.hand());
    },
    { signal },
  );
  for (const [event, over] of [
    ['pointerenter', true],
    ['pointerleave', false],
  ] as const)
    add.addEventListener(event, () => aim.overPlus(over), { signal });
  add.addEventListener('click', () => add.dataset.stage && add.dataset.lane && gestures.create(add.dataset.stage, add.dataset.lane), {
    signal,
  });

  const looked = () => {
    look(engine, root, gestures);
    aim.byKeys(root);
  };
  const offs = [
    keepFocus(engine, root, focus),
    engine.sources.look.subscribe(looked),
    engine.sources.measures.subscribe(() => engine.request()),
    engine.picture.subscribe(() => aim.byKeys(root)),
    engine.lines.subscribe(() => requestAnimationFrame(() => gestures.light(null))),
    engine.onFrame((camera) => {
      const at = engine.sliding ? `translate3d(${camera.x}px, ${camera.y}px, 0)` : `translate(${camera.x}px, ${camera.y}px)`;
      const transform = `${at} scale(${camera.zoom})`;
      for (const world of worlds) if (world) world.style.transform = transform;
      root.dataset.lod = String(engine.lod.get());
      root.style.setProperty('--step', String(engine.bandStep.get() || 1));
      root.toggleAttribute('data-words', engine.bandStep.get() > 0);
      root.toggleAttribute('data-moving', engine.moving);
      // The middle of the view is another cell.
      aim.byKeys(root);
    }),
  ];
  engine.start();
  looked();
  size();
  return () => {
    for (const off of offs) off();
    listening.abort();
    resized.disconnect();
    gestures.dispose();
    engine.stop();
  };
}

function look(engine: MapEngine, root: HTMLElement, gestures: Gestures): void {
  const { kpi, tool } = engine.sources.look.get();
  root.dataset.kpi = String(kpi ? indicators.indexOf(kpi) : -1);
  root.dataset.tool = tool;
  root.toggleAttribute('data-hand', gestures.hand());
  gestures.light(null);
  engine.request();
}

function wheel(event: WheelEvent, engine: MapEngine, viewport: HTMLElement): void {
  event.preventDefault();
  const box = viewport.getBoundingClientRect();
  const unit = event.deltaMode === 1 ? 16 : 1;
  // A wheel turned sideways (or with shift) is a pan on every trackpad.
  if (event.shiftKey || (event.deltaX !== 0 && !event.ctrlKey)) {
    engine.pan(-(event.deltaX || event.deltaY) * unit, event.shiftKey ? 0 : -event.deltaY * unit);
    return;
  }
  const at = { x: event.clientX - box.left, y: event.clientY - box.top };
  engine.zoomTo(engine.camera.zoom * wheelFactor(event.deltaY * unit, event.ctrlKey), at);
}

/** A map that was just opened has its cards a moment later. */
function focusWhenThere(engine: MapEngine, root: HTMLElement, id: string): void {
  const now = () => {
    const picture = engine.picture.get();
    const card = picture && standsFor(picture, id);
    if (card) focusCard(engine, root, card.id);
    return picture !== null;
  };
  if (now()) return;
  const off = engine.picture.subscribe(() => {
    if (now()) off();
  });
}

function focusCard(engine: MapEngine, root: HTMLElement, id: string): void {
  const card = placedOf(engine.picture.get(), id);
  if (!card) return;
  engine.reveal(card);
  focusMounted(engine, root, id);
}

/** The focus alone; the view stays. */
function focusMounted(engine: MapEngine, root: HTMLElement, id: string): void {
  engine.pin(id);
  engine.roving.set(id);
  // React mounts the card in a microtask after the signal; the frame after has it.
  requestAnimationFrame(() => {
    root.querySelector<HTMLElement>(placedSelector(id))?.focus({ preventScroll: true });
    engine.unpin(id);
  });
}
