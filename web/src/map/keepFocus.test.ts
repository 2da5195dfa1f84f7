import { afterEach, expect, it, vi } from 'vitest';
import { Signal } from '../doc/signal';
import { keepFocus } from './keepFocus';
import type { MapEngine } from './MapEngine';
import type { Picture, PlacedCard } from './model/picture';

const card = (id: string, x: number) => ({ id, x, y: 0, width: 10, height: 10 }) as PlacedCard;
const pictureOf = (...cards: readonly PlacedCard[]) =>
  ({ cards: new Map(cards.map((each) => [each.id, each])), notes: new Map(), spans: new Map(), paths: [] }) as unknown as Picture;
const [one, two] = [card('touchpoint:1', 0), card('touchpoint:2', 20)];
const frame = () => new Promise((done) => requestAnimationFrame(done));

function mounted() {
  document.body.innerHTML = '<div><button class="map-card" data-id="touchpoint:1">One</button></div>';
  const [root, button] = [document.querySelector('div') as HTMLElement, document.querySelector('button') as HTMLElement];
  const picture = new Signal<Picture | null>(pictureOf(one, two));
  const focus = vi.fn();
  const stop = keepFocus({ picture, spared: null } as unknown as MapEngine, root, focus);
  button.focus();
  return { button, picture, focus, stop };
}

afterEach(() => document.body.replaceChildren());

it('what goes from the map with the focus on it leaves it to its neighbour', async () => {
  const { button, picture, focus, stop } = mounted();
  button.blur();
  button.remove();
  picture.set(pictureOf(two));
  await frame();
  await frame();
  expect(focus).toHaveBeenCalledWith('touchpoint:2');
  stop();
});

it('what somebody else deletes does not move the view of who has left the map', async () => {
  const { button, picture, focus, stop } = mounted();
  button.blur();
  await frame();
  await frame();
  button.remove();
  picture.set(pictureOf(two));
  await frame();
  await frame();
  expect(focus).not.toHaveBeenCalled();
  stop();
});
