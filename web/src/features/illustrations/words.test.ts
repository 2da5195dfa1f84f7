import { afterEach, expect, it, vi } from 'vitest';
import type { StudySession } from '../../doc/contract';
import { Signal } from '../../doc/signal';
import { quotedWords } from './words';

afterEach(() => vi.unstubAllGlobals());

it('words that somebody else erased leave the map, though its scene stays as it was', async () => {
  let text: string | null = 'My name is Anne';
  const asked = vi.fn(async () => ({
    ok: true,
    json: async () => [{ quote: 'quote:1', testimony: 't', text, lines: text ? [text] : [] }],
  }));
  vi.stubGlobal('fetch', asked);
  const wordsErased = new Signal(0);
  const scene = new Signal({ map: 'map:m', items: [{ kind: 'card', quote: { quote: 'quote:1', testimony: 't' } }] });
  const { source, stop } = quotedWords({ scene, wordsErased, doc: { all: () => [{ id: 'study:s' }] } } as unknown as StudySession, 'map:m');
  await vi.waitFor(() => expect(source.get().get('quote:1')?.text).toBe('My name is Anne'));
  text = null;
  wordsErased.set(1);
  await vi.waitFor(() => expect(source.get().get('quote:1')?.text).toBeNull());
  expect(asked).toHaveBeenCalledTimes(2);
  stop();
});
