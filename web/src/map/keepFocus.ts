import type { MapEngine } from './MapEngine';
import { intersects, viewBox } from './model/camera';
import { type Picture, type Placed, placedOf } from './model/picture';

/** Where the middle of the view is nearest to something on it; null when nothing is in sight. */
export function nearestInSight(engine: MapEngine): Placed | null {
  const picture = engine.picture.get();
  if (!picture) return null;
  const view = viewBox(engine.camera, engine.free());
  const roving = placedOf(picture, engine.roving.get() ?? '');
  if (roving && intersects(roving, view)) return roving;
  const middle = { x: view.x + view.width / 2, y: view.y + view.height / 2 };
  return nearest(
    [...picture.cards.values()].filter((card) => intersects(card, view)),
    middle,
  );
}

/** What stands for something that is no card: the first card of a stage, a lane or a path. */
export function standsFor(picture: Picture, id: string): Placed | null {
  const own = placedOf(picture, id);
  if (own) return own;
  const path = picture.paths.find((each) => each.id === id)?.hops.find((hop) => hop.toCard !== null)?.toCard;
  if (path) return picture.cards.get(path) ?? null;
  const there = [...picture.cards.values()].filter((card) => card.stage === id || card.lane === id);
  return there.sort((a, b) => a.x - b.x || a.y - b.y)[0] ?? null;
}

/** What has the focus and goes from the map (an undo, somebody else) leaves it to its nearest neighbour, never to nothing. */
export function keepFocus(engine: MapEngine, root: HTMLElement, focus: (id: string) => void): () => void {
  let held: Placed | null = null;
  const took = (event: FocusEvent) => {
    const id = (event.target as Element).closest<HTMLElement>('.map-card, .map-note, .map-span')?.dataset.id;
    held = (id && placedOf(engine.picture.get(), id)) || null;
  };
  // What goes away with the focus on it says nothing of where the focus goes.
  const left = (event: FocusEvent) => {
    const { id } = held ?? {};
    if (event.relatedTarget) held = null;
    else if (event.target instanceof Element) forgetLeft(event.target, id);
  };
  // What is still there was left by its user: by a click on nothing, not by another window that came in front.
  const forgetLeft = (element: Element, id: string | undefined) =>
    requestAnimationFrame(() => {
      if (held?.id === id && element.isConnected && !root.contains(document.activeElement)) held = null;
    });
  const off = engine.picture.subscribe(() => {
    const picture = engine.picture.get();
    if (!held || !picture) return;
    const gone = held;
    held = placedOf(picture, gone.id) ?? null;
    if (held) return;
    const next = nearest([...picture.cards.values(), ...picture.notes.values()], gone);
    requestAnimationFrame(() => {
      if (!next || (document.activeElement !== document.body && document.activeElement !== null)) return;
      // A key pressed out of habit must not act on what nobody chose.
      engine.spared = next.id;
      focus(next.id);
    });
  });
  root.addEventListener('focusin', took);
  root.addEventListener('focusout', left);
  return () => {
    off();
    root.removeEventListener('focusin', took);
    root.removeEventListener('focusout', left);
  };
}

function nearest<T extends Placed>(all: readonly T[], to: { readonly x: number; readonly y: number }): T | null {
  const far = (each: T) => Math.hypot(each.x - to.x, each.y - to.y);
  return all.reduce<T | null>((best, each) => (best === null || far(each) < far(best) ? each : best), null);
}
