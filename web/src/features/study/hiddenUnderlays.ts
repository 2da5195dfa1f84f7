const key = 'parcours.underlays.hidden';
/** As many as somebody may reasonably have hidden; the oldest are shown again. */
const most = 200;

/** The underlays that the person at this browser hid, by their ids. */
export function hiddenUnderlays(): ReadonlySet<string> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return new Set(Array.isArray(kept) ? kept.filter((each) => typeof each === 'string') : []);
  } catch {
    return new Set();
  }
}

/** Hides one or shows it again, here and from now on. @returns all that are hidden */
export function keepHidden(id: string, hidden: boolean): ReadonlySet<string> {
  // As another tab of the same person left them.
  const all = [...hiddenUnderlays()].filter((each) => each !== id);
  if (hidden) all.push(id);
  localStorage.setItem(key, JSON.stringify(all.slice(-most)));
  return new Set(all.slice(-most));
}
