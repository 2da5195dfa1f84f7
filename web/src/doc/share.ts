/**
 * The new value, with every part that says the same as before replaced by the object that said it: who watches a part is not told when another
 * changed. For plain values as JSON brings them.
 */
export function sharing<T>(before: unknown, now: T): T {
  if (Object.is(before, now)) return now;
  if (Array.isArray(before) && Array.isArray(now)) {
    const list = now.map((each, at) => sharing(before[at], each));
    return (before.length === list.length && list.every((each, at) => Object.is(each, before[at])) ? before : list) as T;
  }
  if (!isPlain(before) || !isPlain(now)) return now;
  const keys = Object.keys(now);
  const whole = Object.fromEntries(keys.map((key) => [key, sharing(before[key], now[key])]));
  const same =
    keys.length === Object.keys(before).length && keys.every((key) => Object.hasOwn(before, key) && Object.is(whole[key], before[key]));
  return (same ? before : whole) as T;
}

const isPlain = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
