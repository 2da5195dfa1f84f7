import { describe, expect, it } from 'vitest';
import type { StudyDoc } from '../../doc/contract';
import type { MapHandle } from '../../map/handle';
import { mapOnScreen, view } from '../study/view';
import { lookNow, lookOf } from './views';

const doc = {
  all: () => [
    { id: 'path:a', map: 'map:1' },
    { id: 'path:b', map: 'map:1' },
    { id: 'path:c', map: 'map:1' },
    { id: 'path:far', map: 'map:2' },
  ],
} as unknown as StudyDoc;

describe('saved views', () => {
  it('give back the look they were saved from, for the paths of their map', () => {
    const look = {
      hidden: new Set(['path:a', 'path:far']),
      strength: new Map([['path:b', 0.4]]),
      solo: 'path:b',
      kpi: 'wait',
      signs: new Map([['curve', 0] as const, ['marks', 0.4] as const]),
    } as const;
    const saved = lookNow(doc, 'map:1', { ...view.get(), ...look });
    expect([saved.faded, saved.strengths]).toEqual([
      ['path:a', 'path:b'],
      [0, 0.4],
    ]);
    expect(lookOf(saved)).toEqual({ ...look, hidden: new Set(['path:a']), path: null });
  });

  it('without a colour, colour nothing', () => {
    expect(lookOf(lookNow(doc, 'map:1', { ...view.get(), kpi: null })).kpi).toBeNull();
  });

  it('[S18.4] of the whole map say that it was whole, not at which zoom', () => {
    const seen = (seesAll: boolean) => ({ where: () => ({ x: 900, y: 700, zoom: 0.4 }), seesAll: () => seesAll }) as unknown as MapHandle;
    mapOnScreen.handle = seen(true);
    expect(lookNow(doc, 'map:1', view.get())).toMatchObject({ centerX: 900, zoom: 0 });
    mapOnScreen.handle = seen(false);
    expect(lookNow(doc, 'map:1', view.get())).toMatchObject({ centerX: 900, zoom: 0.4 });
    mapOnScreen.handle = null;
  });
});
