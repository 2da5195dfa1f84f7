// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { makeFixture } from './dev/fixture';
import { MapEngine } from './MapEngine';
import type { Ahead } from './model/picture';
import { Signal } from './model/signal';
import type { Guest, MapLook, MapSources } from './ports';

const frame = () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));
let engine: MapEngine | null = null;

function open(own: boolean) {
  const fixture = makeFixture();
  const ahead = new Signal<Ahead | null>(fixture.ahead);
  const scene = new Signal<ReturnType<MapSources['scene']['get']>>(fixture.scene);
  const sources: MapSources = {
    scene,
    ahead,
    own: () => own,
    look: new Signal<MapLook>({ tool: 'select', kpi: 'nps', selection: new Set(), path: null, opacity: new Map() }),
    measures: new Signal({ overlay: fixture.overlay, band: fixture.band }),
    guests: new Signal<readonly Guest[]>([]),
  };
  engine = new MapEngine(sources);
  engine.start();
  let drawn = 0;
  engine.picture.subscribe(() => drawn++);
  const rename = () => ahead.set({ ...fixture.ahead, touchpoints: new Map(fixture.ahead.touchpoints) });
  return { engine, scene, rename, again: () => scene.set({ ...fixture.scene }), drawn: () => drawn };
}

afterEach(() => engine?.stop());

describe('How far out a map is seen', () => {
  it('ends at half of the zoom that shows the whole, never above it', () => {
    const map = open(true).engine;
    map.resize(1440, 900);
    map.fitAll();
    const whole = map.camera.zoom;
    for (let i = 0; i < 40; i++) map.zoomTo(map.camera.zoom / 1.25);
    expect(map.camera.zoom).toBeCloseTo(whole / 2);
    map.zoomTo(whole);
    expect(map.camera.zoom).toBeCloseTo(whole);
  });
});

describe('What is drawn anew', () => {
  it('is one’s own edit, at once', () => {
    const map = open(true);
    map.rename();
    expect(map.drawn()).toBe(1);
  });

  it('is what others did with its scene, once', async () => {
    const map = open(false);
    map.rename();
    map.rename();
    expect(map.drawn()).toBe(0);
    map.again();
    expect(map.drawn()).toBe(1);
    await frame();
    expect(map.drawn()).toBe(1);
  });

  it('is what others did by the next frame, if no scene came', async () => {
    const map = open(false);
    map.rename();
    await frame();
    await frame();
    expect(map.drawn()).toBe(1);
  });
});

describe('[S66.8] The whole map', () => {
  it('fills the window’s width or its height, without what is empty under the last band', () => {
    const map = open(true).engine;
    for (const [width, height] of [
      [1012, 710],
      [1172, 810],
      [1652, 990],
    ] as const) {
      map.resize(width, height);
      map.fitAll();
      const { frame: drawn } = map.picture.get() ?? expect.fail('nothing is drawn');
      const free = map.free();
      const bottom = drawn.bands.at(-1);
      const end = bottom ? bottom.top + bottom.height : drawn.bandTop + drawn.bandHeight;
      const used = [
        ((drawn.width - drawn.laneHeaderWidth) * map.camera.zoom) / free.width,
        ((end - drawn.headerHeight) * map.camera.zoom) / free.height,
      ];
      expect(Math.max(...used)).toBeLessThanOrEqual(1);
      expect(map.camera.zoom < 1.2 ? Math.max(...used) : 1).toBeGreaterThan(0.96);
    }
  });

  it('is whole again in a window of another size and with another band, until it is moved', () => {
    const { engine: map, scene } = open(true);
    map.resize(1652, 990);
    map.fitAll();
    const before = map.camera.zoom;
    // A panel that opens hides a part of it; once it is closed the map is whole as before.
    const whole = map.camera;
    map.resize(1300, 990);
    expect(map.camera).toBe(whole);
    map.resize(1652, 990);
    expect(map.camera.zoom).toBe(before);
    Object.assign(window, { innerHeight: 640 });
    map.resize(1652, 600);
    expect(map.camera.zoom).toBeLessThan(before);
    expect(map.seesAll).toBe(true);
    map.resize(1652, 990);
    const shown = scene.get() ?? expect.fail('nothing is drawn');
    const { bands, height } = shown.frame;
    const top = bands.reduce((low, band) => Math.max(low, band.top + band.height), 0);
    // A band more is in sight too; a map that grows otherwise stays where it is.
    scene.set({ ...shown, frame: { ...shown.frame, height: height + 400, bands: [...bands, { band: 'plan', top, height: 400 }] } });
    expect(map.camera.zoom).toBeLessThan(before);
    const still = map.camera;
    scene.set({ ...shown, frame: { ...shown.frame, height: height + 900, bands: [...bands, { band: 'plan', top, height: 900 }] } });
    expect(map.camera).toBe(still);
    map.pan(30, 0);
    expect(map.seesAll).toBe(false);
    const moved = map.camera;
    map.resize(1652, 990);
    expect(map.camera).toBe(moved);
  });
});

describe('[S66.8] The first sight of a map that is larger than the window', () => {
  it('on a phone is the first stages with whole names on the cards, and all lanes where there is room', () => {
    for (const height of [600, 900]) {
      const map = open(true).engine;
      map.resize(390, height);
      const { lanes, frame: drawn } = map.picture.get() ?? expect.fail('nothing is drawn');
      const { x, y, zoom } = map.camera;
      const free = map.free();
      const last = Math.max(...lanes.map((lane) => lane.y + lane.height));
      expect([x + drawn.laneHeaderWidth * zoom, y + drawn.headerHeight * zoom].map(Math.round)).toEqual(
        [map.left + 8, free.y].map(Math.round),
      );
      expect(x + drawn.width * zoom).toBeGreaterThan(free.x + free.width);
      expect(zoom).toBeGreaterThanOrEqual(0.5);
      expect(y + last * zoom <= free.y + free.height + 0.001).toBe(height === 900);
    }
  });

  it('in a wide window is its beginning at 72 %', () => {
    const map = open(true).engine;
    map.resize(1012, 710);
    expect(map.camera.zoom).toBe(0.72);
  });
});
