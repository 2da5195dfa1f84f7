import { useEffect, useState } from 'react';

/** The rhythm of the answers while somebody types: one question when the edits pause. */
export const pause = 250;

/** A text once it has not changed for a moment: edits that follow one another ask one question of the server. */
export function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
