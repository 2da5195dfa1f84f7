import { describe, expect, it } from 'vitest';
import { seen } from './seen';

describe('a record that the server made', () => {
  it('is waited for until the stream brings it', async () => {
    const records = new Set<string>();
    const listeners = new Set<() => void>();
    const doc = {
      find: (id: string) => (records.has(id) ? ({ id } as never) : null),
      subscribe: (_: string, listener: () => void) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    };
    let there = false;
    const wait = seen(doc, 'map:1').then(() => {
      there = true;
    });
    for (const tell of [...listeners]) tell();
    await Promise.resolve();
    expect(there).toBe(false);
    records.add('map:1');
    for (const tell of [...listeners]) tell();
    await wait;
    expect(listeners.size).toBe(0);
    await seen(doc, 'map:1');
  });
});
