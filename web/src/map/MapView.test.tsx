// @vitest-environment happy-dom
import { act, Profiler } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeFixture } from './dev/fixture';
import { devText } from './dev/texts';
import { MapView } from './MapView';
import type { Ahead } from './model/picture';
import { Signal } from './model/signal';
import type { CardMove, Guest, MapIntents, MapLook, MapSources } from './ports';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

const frame = () => act(() => new Promise<void>((resolve) => requestAnimationFrame(() => resolve())));

interface Bench {
  readonly look: Signal<MapLook>;
  readonly ahead: Signal<Ahead | null>;
  readonly intents: { [K in keyof MapIntents]: ReturnType<typeof vi.fn> };
  readonly viewport: HTMLElement;
  commits: number;
}

let root: Root | null = null;

async function show(fixture = makeFixture()): Promise<Bench> {
  const look = new Signal<MapLook>({ tool: 'select', kpi: 'nps', selection: new Set(), path: null, opacity: new Map() });
  const ahead = new Signal<Ahead | null>(fixture.ahead);
  const sources: MapSources = {
    scene: new Signal(fixture.scene),
    ahead,
    look,
    measures: new Signal({ overlay: fixture.overlay, band: fixture.band }),
    guests: new Signal<readonly Guest[]>([]),
  };
  const move = vi.fn((moves: readonly CardMove[]) => {
    const state = ahead.get();
    if (!state) return;
    const touchpoints = new Map(state.touchpoints);
    for (const { id, stage, lane } of moves) {
      const record = touchpoints.get(id);
      if (record) touchpoints.set(id, { ...record, stage, lane });
    }
    ahead.set({ ...state, touchpoints });
  });
  const intents = {
    select: vi.fn(),
    focusPath: vi.fn(),
    move,
    add: vi.fn(),
    rename: vi.fn(),
    remove: vi.fn(),
    step: vi.fn(),
    present: vi.fn(),
    inspect: vi.fn(),
  };
  const host = document.body.appendChild(document.createElement('div'));
  const bench = { look, ahead, intents, viewport: host, commits: 0 };
  root = createRoot(host);
  await act(async () =>
    root?.render(
      <Profiler
        id="map"
        onRender={() => {
          bench.commits++;
        }}
      >
        <MapView sources={sources} intents={intents as unknown as MapIntents} t={devText} language="en" />
      </Profiler>,
    ),
  );
  for (let i = 0; i < 6; i++) await frame();
  return Object.assign(bench, { viewport: host.querySelector<HTMLElement>('.map-viewport') as HTMLElement });
}

beforeEach(() => {
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, get: () => 1720 });
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, get: () => 1040 });
});

afterEach(async () => {
  await act(async () => root?.unmount());
  document.body.replaceChildren();
});

const fire = (target: Element, type: string, x: number, y: number) =>
  target.dispatchEvent(
    new PointerEvent(type, { bubbles: true, cancelable: true, button: 0, buttons: 1, pointerId: 1, clientX: x, clientY: y }),
  );

const shownCards = () => [...document.querySelectorAll<HTMLElement>('.map-card')];

async function dragFirst(bench: Bench, dx: number, dy: number): Promise<HTMLElement> {
  const visited = new Set([...(bench.ahead.get()?.steps.values() ?? [])].map((step) => step.touchpoint));
  const card = shownCards().find((each) => visited.has(each.dataset.id ?? ''));
  if (!card) throw new Error('No card is mounted.');
  fire(card, 'pointerdown', 600, 400);
  for (let i = 1; i <= 4; i++) {
    fire(bench.viewport, 'pointermove', 600 + (dx * i) / 4, 400 + (dy * i) / 4);
    await frame();
  }
  return card;
}

describe('DOM budget', () => {
  it('stays within 1,300 elements at 5,000 cards at any zoom', async () => {
    const bench = await show(makeFixture(40, 12, 5000, 40));
    const counts: number[] = [];
    for (const key of ['0', '-', '-', '-', '-', '-', '1']) {
      await act(async () => {
        document.querySelector('.map')?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      });
      for (let i = 0; i < 30; i++) await frame();
      counts.push(bench.viewport.querySelectorAll('*').length - bench.viewport.querySelectorAll('.map-band *').length);
    }
    expect(Math.max(...counts)).toBeLessThanOrEqual(1300);
    expect(Math.max(...counts)).toBeGreaterThan(500);
  }, 60_000);
});

describe('dragging a card', () => {
  it('commits nothing in React while it moves and once when it lands', async () => {
    const bench = await show();
    bench.commits = 0;
    const card = await dragFirst(bench, 0, 260);
    expect(card.classList.contains('dragged')).toBe(true);
    expect(bench.commits).toBe(0);
    await act(async () => {
      fire(bench.viewport, 'pointerup', 600, 660);
    });
    expect(bench.intents.move).toHaveBeenCalledTimes(1);
    expect(bench.commits).toBe(1);
  });

  it('writes each touched hop’s path data at most twice per move', async () => {
    const bench = await show();
    const write = vi.spyOn(Element.prototype, 'setAttribute');
    await dragFirst(bench, 40, 60);
    const written = write.mock.calls.filter(([name]) => name === 'd').length;
    const hops = new Set(write.mock.contexts.map((element) => (element as Element).getAttribute('data-hop')).filter(Boolean));
    write.mockRestore();
    expect(hops.size).toBeGreaterThan(0);
    expect(written).toBeLessThanOrEqual(2 * hops.size * 4);
    await act(async () => {
      fire(bench.viewport, 'pointercancel', 640, 460);
    });
  });

  it('puts card and lines back on Escape', async () => {
    const bench = await show();
    const before = new Map([...document.querySelectorAll('[data-hop]')].map((element) => [element, element.getAttribute('d')]));
    const places = new Map(shownCards().map((element) => [element, element.style.transform]));
    await dragFirst(bench, 90, 160);
    await act(async () => {
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    });
    for (const [element, data] of before) expect(element.getAttribute('d')).toBe(data);
    for (const [element, place] of places) expect(element.style.transform).toBe(place);
    expect(bench.intents.move).not.toHaveBeenCalled();
  });

  it('moves all the cards selected, in one gesture', async () => {
    const bench = await show();
    const visited = new Set([...(bench.ahead.get()?.steps.values() ?? [])].map((step) => step.touchpoint));
    const ids = shownCards().map((each) => each.dataset.id ?? '');
    const lead = ids.find((id) => visited.has(id)) ?? '';
    const other = ids.find((id) => id !== lead) ?? '';
    await act(async () => bench.look.set({ ...bench.look.get(), selection: new Set([other, lead]) }));
    await dragFirst(bench, 0, 260);
    expect([...document.querySelectorAll<HTMLElement>('.map-card.dragged')].map((each) => each.dataset.id).sort()).toEqual(
      [lead, other].sort(),
    );
    await act(async () => {
      fire(bench.viewport, 'pointerup', 600, 660);
    });
    expect(bench.intents.move).toHaveBeenCalledTimes(1);
    expect(bench.intents.move.mock.calls[0]?.[0].map((move: CardMove) => move.id)).toEqual([lead, other]);
  });

  it('is not begun by a shaking hand', async () => {
    const bench = await show();
    const card = shownCards()[0] as HTMLElement;
    fire(card, 'pointerdown', 600, 400);
    fire(bench.viewport, 'pointermove', 602, 401);
    await frame();
    await act(async () => {
      fire(card, 'pointerup', 602, 401);
    });
    expect(bench.intents.select).toHaveBeenCalledWith([card.dataset.id]);
    expect(bench.intents.move).not.toHaveBeenCalled();
  });
});

const withoutFigures = () => document.querySelector('.map-over')?.innerHTML.replace(/<b class=.*?<\/b>/g, '');

describe('layers and indicators', () => {
  it('change style rules and the figures of the cards alone: no line is drawn again and nothing moves', async () => {
    const bench = await show();
    const html = document.querySelector('.map-lines')?.outerHTML;
    const cards = withoutFigures();
    const figure = document.querySelector('.map-card-meta b')?.textContent;
    await act(async () =>
      bench.look.set({
        ...bench.look.get(),
        kpi: 'wait',
        opacity: new Map([
          ['path:0', 0],
          ['path:3', 0.3],
        ]),
      }),
    );
    await frame();
    expect(document.querySelector('.map-lines')?.outerHTML).toBe(html);
    expect(withoutFigures()).toBe(cards);
    expect(document.querySelector('.map-card-meta b')?.textContent).not.toBe(figure);
    expect((document.querySelector('.map') as HTMLElement).dataset.kpi).toBe('1');
    expect([...document.querySelectorAll('style')].some((style) => style.textContent?.includes('display:none'))).toBe(true);
  });
});

describe('keyboard', () => {
  it('has one tab stop, and arrows move it to the nearest card', async () => {
    await show();
    const stops = () => shownCards().filter((card) => card.tabIndex === 0);
    expect(stops()).toHaveLength(1);
    const first = stops()[0] as HTMLElement;
    first.focus();
    await act(async () => {
      first.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    });
    for (let i = 0; i < 3; i++) await frame();
    expect(stops()).toHaveLength(1);
    expect(stops()[0]).not.toBe(first);
    expect(document.activeElement).toBe(stops()[0]);
  });

  it('moves a card by one cell with Alt and says so', async () => {
    const bench = await show();
    const card = shownCards()[0] as HTMLElement;
    await act(async () => {
      card.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', altKey: true, bubbles: true }));
    });
    for (let i = 0; i < 3; i++) await frame();
    expect(bench.intents.move).toHaveBeenCalledTimes(1);
    expect(document.querySelector('.map-voice')?.textContent).toContain('étape');
  });
});
