import { describe, expect, it } from 'vitest';
import { ApiError } from '../../app/api';
import type { Write } from './http';
import { Keeper, over } from './keeper';

const entry = (text: string, id = 'a'): Write => ({ entry: id, subject: 'touchpoint:1', kind: 'need', topic: '', text });
const score = (value: number | null): Write => ({ subject: 'touchpoint:1', scale: 'satisfaction', value });

function shelf() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('[L6] the keeper of an interview', () => {
  it('sends one after the other, the later of two for the same answer, and leaves nothing on the machine', async () => {
    const sent: string[] = [];
    const open: (() => void)[] = [];
    const place = shelf();
    const keeper = new Keeper(
      'i',
      (write) => {
        sent.push(JSON.stringify(write));
        return new Promise<void>((resolve) => open.push(resolve));
      },
      place,
    );
    keeper.put(entry('T'));
    keeper.put(entry('To'));
    keeper.put(entry('To be told'));
    expect(place.kept.size).toBe(1);
    expect(sent).toEqual([JSON.stringify(entry('T'))]);
    open.shift()?.();
    await settled();
    expect(sent).toEqual([entry('T'), entry('To be told')].map((each) => JSON.stringify(each)));
    open.shift()?.();
    await settled();
    expect(keeper.kept.get()).toEqual({ pending: new Map(), state: 'kept' });
    expect(place.kept.size).toBe(0);
  });

  it('keeps what the network lost over a reload, and sends it then', async () => {
    const place = shelf();
    const before = new Keeper('i', () => Promise.reject(new ApiError(0, null, 'gone')), place);
    before.put(entry('Kept'));
    await settled();
    expect(before.kept.get().state).toBe('failed');
    before.close();
    const sent: Write[] = [];
    const after = new Keeper('i', async (write) => void sent.push(write), place);
    await settled();
    expect(sent).toEqual([entry('Kept')]);
    expect(after.kept.get().state).toBe('kept');
  });

  it('lets go of what the server refuses, and says so', async () => {
    const keeper = new Keeper('i', () => Promise.reject(new ApiError(400, 'S44.4', 'erased')), shelf());
    keeper.put(score(3));
    await settled();
    expect(keeper.kept.get()).toEqual({ pending: new Map(), state: 'refused' });
  });

  it('shows what is on its way over what the server has', () => {
    const had = { erased: false, scales: [{ subject: 'touchpoint:1', scale: 'satisfaction' as const, value: 2 }], entries: [] };
    const shown = over(
      had,
      new Map([
        ['1', score(7)],
        ['2', entry('A')],
        ['3', entry('B', 'b')],
      ]),
    );
    expect(shown.scales.map((each) => each.value)).toEqual([7]);
    expect(shown.entries.map((each) => each.text)).toEqual(['A', 'B']);
    expect(over(shown, new Map([['', entry('')]])).entries.map((each) => each.id)).toEqual(['b']);
    expect(over(shown, new Map([['', score(null)]])).scales).toEqual([]);
  });
});
