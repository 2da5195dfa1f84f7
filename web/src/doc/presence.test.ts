import { describe, expect, it, vi } from 'vitest';
import type { ServerMessage } from '../types/wire';
import type { Guest } from './contract';
import { PresenceIn, samePeople, withGuests } from './presence';

type Told = Extract<ServerMessage, { t: 'presence' }>;

const at = (client: string, x: number, selection: string[] = []): Told => ({
  t: 'presence',
  client,
  name: client,
  color: 1,
  state: { map: 'map:1', x, y: 0, selection },
});

describe('the others', () => {
  it('a frame of a hundred moves is told once, with where each is last', async () => {
    let guests: readonly Guest[] = [];
    const set = vi.fn((next: readonly Guest[]) => {
      guests = next;
    });
    const others = new PresenceIn(() => guests, set);
    for (let i = 0; i < 100; i++) others.take(at(`c${i % 10}`, i));
    await Promise.resolve();
    expect(set).toHaveBeenCalledTimes(1);
    expect(guests.map((guest) => guest.x)).toEqual([90, 91, 92, 93, 94, 95, 96, 97, 98, 99]);
  });

  it('what was told by a socket that is gone is never shown', async () => {
    const set = vi.fn();
    const others = new PresenceIn(() => [], set);
    others.take(at('ann', 1));
    others.clear();
    await Promise.resolve();
    expect(set.mock.calls).toEqual([[[]]]);
  });

  it('who moves keeps the list of what they have chosen, and who leaves is gone', () => {
    const before = withGuests([], [at('ann', 1, ['touchpoint:1']), at('bob', 1)]);
    const moved = withGuests(before, [at('ann', 2, ['touchpoint:1'])]);
    expect(moved[0]?.selection).toBe(before[0]?.selection);
    expect(samePeople(before, moved)).toBe(true);
    const left = withGuests(moved, [{ ...at('bob', 0), state: undefined } as unknown as Told]);
    expect(left.map((guest) => guest.client)).toEqual(['ann']);
    expect(samePeople(moved, left)).toBe(false);
  });
});
