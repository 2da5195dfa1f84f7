import { useCallback, useEffect, useRef, useState } from 'react';
import type { MapHandle } from '../../map/handle';

/** Names of cards are written from here on (ADR 0009). */
const leastRead = 0.36;

/** Moves the two maps as one: wherever one is looked at, and how near, so is the other. */
export function useTogether(on: boolean): readonly [(handle: MapHandle | null) => void, (handle: MapHandle | null) => void] {
  const handles = useRef<[MapHandle | null, MapHandle | null]>([null, null]);
  const [ready, setReady] = useState(0);
  const held = useCallback((at: 0 | 1, handle: MapHandle | null) => {
    handles.current[at] = handle;
    setReady((count) => count + 1);
  }, []);
  const left = useCallback((handle: MapHandle | null) => held(0, handle), [held]);
  const right = useCallback((handle: MapHandle | null) => held(1, handle), [held]);
  useEffect(() => {
    const [one, other] = handles.current;
    if (!on || !one || !other) return;
    let led: { readonly by: MapHandle; readonly until: number } | null = null;
    let late: ReturnType<typeof setTimeout> | undefined;
    const bring = (from: MapHandle, to: MapHandle) => {
      const [here, there] = [from.where(), to.where()];
      const apart = Math.abs(here.x - there.x) + Math.abs(here.y - there.y) > 0.5 || here.zoom !== there.zoom;
      if (apart) to.lookAt(here);
    };
    // Both whole: the larger map says how small.
    const whole = () => {
      for (const each of [one, other]) if (!each.seesAll()) each.show('');
      if (one.where().zoom <= other.where().zoom) bring(one, other);
      else bring(other, one);
    };
    // At first what can be read: the whole of both, or where they begin.
    let begun = false;
    const begin = () => {
      begun = one.seesAll() && other.seesAll();
      if (begun && Math.min(one.where().zoom, other.where().zoom) < leastRead) for (const each of [one, other]) each.begin(leastRead);
      else if (begun) whole();
    };
    const tie = (from: MapHandle, to: MapHandle) =>
      from.onMove(() => {
        const now = performance.now();
        if (!begun && one.seesAll() && other.seesAll()) {
          led = { by: from, until: now + 200 };
          begin();
          return;
        }
        // The other's own answer to being moved is no wish of the reader's; what moved it by itself meanwhile (its first sight) is set right after.
        if (led && led.by !== from && now < led.until) {
          clearTimeout(late);
          late = setTimeout(() => (begun ? bring(to, from) : begin()), led.until - now + 20);
          return;
        }
        led = { by: from, until: now + 200 };
        if (begun && from.seesAll()) whole();
        else if (begun || !from.seesAll()) bring(from, to);
      });
    const offs = [tie(one, other), tie(other, one)];
    begin();
    return () => {
      clearTimeout(late);
      for (const off of offs) off();
    };
  }, [on, ready]);
  return [left, right];
}
