import { useEffect, useState } from 'react';

/** Why a picture does not show: erased for good, never in this place (study files carry none), or not loaded this time. */
export type PictureFault = 'gone' | 'absent' | 'unloaded';

/** An image does not tell why it failed: its address does. */
export async function pictureFault(address: string): Promise<PictureFault> {
  try {
    const asked = new AbortController();
    const { status } = await fetch(address, { signal: asked.signal });
    asked.abort();
    return status === 410 ? 'gone' : status === 404 ? 'absent' : 'unloaded';
  } catch {
    return 'unloaded';
  }
}

const firstWait = 2_000;
const mostTries = 6;

/** The fault of a picture on screen; one that did not load is tried again, by itself a few times, by hand for ever. */
export function usePictureFault(address: string) {
  const [known, setKnown] = useState<{ readonly address: string; readonly fault: PictureFault | null; readonly tries: number }>();
  const { fault, tries } = known?.address === address ? known : { fault: null, tries: 0 };
  const retry = () => setKnown({ address, fault: null, tries: tries + 1 });
  useEffect(() => {
    if (fault !== 'unloaded' || tries >= mostTries) return;
    const timer = setTimeout(() => setKnown({ address, fault: null, tries: tries + 1 }), firstWait * 2 ** tries);
    return () => clearTimeout(timer);
  }, [address, fault, tries]);
  const onError = () => void pictureFault(address).then((found) => setKnown({ address, fault: found, tries }));
  return { fault, tries, retry, onError };
}
