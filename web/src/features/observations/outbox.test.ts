import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '../../app/api';
import type { Sent } from './http';
import { Outbox, type Shelf } from './outbox';

const shelf = (): Shelf & { readonly rows: Map<string, string> } => {
  const rows = new Map<string, string>();
  return {
    rows,
    getItem: (key) => rows.get(key) ?? null,
    setItem: (key, value) => void rows.set(key, value),
    removeItem: (key) => void rows.delete(key),
    key: (at) => [...rows.keys()][at] ?? null,
    get length() {
      return rows.size;
    },
  };
};

const observation = (id: string): Sent => ({ word: 'w', id, kind: 'loop', text: `Seen ${id}`, map: null, place: null, site: '', name: '' });

describe('the outbox of a phone', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('keeps what the network lost over a reload, and sends it under the same number', async () => {
    const rows = shelf();
    const lost = new Outbox('w', () => Promise.reject(new ApiError(0, null, 'offline')), rows);
    lost.put(observation('a'));
    lost.put(observation('b'));
    await vi.advanceTimersByTimeAsync(10);
    expect(lost.standing.get()).toMatchObject({ later: true, sent: 0 });
    lost.close();

    const sent: string[] = [];
    const again = new Outbox('w', async (each) => void sent.push(each.id), rows);
    await vi.advanceTimersByTimeAsync(10);
    expect(sent).toEqual(['a', 'b']);
    expect(again.standing.get()).toMatchObject({ waiting: [], sent: 2, later: false });
    expect(rows.rows.size).toBe(0);
  });

  it('waits longer each time, and not at all when the network is back', async () => {
    let tries = 0;
    let down = true;
    const box = new Outbox(
      'w',
      async () => {
        tries++;
        if (down) throw new ApiError(503, null, 'down');
      },
      shelf(),
    );
    box.put(observation('a'));
    await vi.advanceTimersByTimeAsync(2_000);
    expect(tries).toBe(2);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(tries).toBe(2);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(tries).toBe(3);
    down = false;
    box.soon();
    await vi.advanceTimersByTimeAsync(10);
    expect(box.standing.get()).toMatchObject({ waiting: [], sent: 1 });
  });

  it('keeps what was refused with its reason, and goes on with the rest; too many at once is no refusal', async () => {
    const rows = shelf();
    let busy = true;
    const box = new Outbox(
      'w',
      async ({ id }) => {
        if (id === 'a') throw new ApiError(400, 'S57.2', '');
        if (busy) throw new ApiError(429, 'S57.8', '');
      },
      rows,
    );
    box.put(observation('a'));
    box.put(observation('b'));
    await vi.advanceTimersByTimeAsync(10);
    expect(box.standing.get().waiting.map((each) => each.refused)).toEqual(['S57.2', null]);
    busy = false;
    box.soon();
    await vi.advanceTimersByTimeAsync(10);
    expect(box.standing.get().waiting.map((each) => each.observation.id)).toEqual(['a']);
    box.drop('a');
    expect(rows.rows.size).toBe(0);
  });

  it('sends what a browser that keeps nothing cannot hold, and says that the page has to stay open', async () => {
    const rows = shelf();
    rows.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    const sent: string[] = [];
    const box = new Outbox('w', async (each) => void sent.push(each.id), rows);
    box.put(observation('a'));
    expect(box.standing.get().unsafe).toBe(true);
    await vi.advanceTimersByTimeAsync(10);
    expect(sent).toEqual(['a']);
  });
});
