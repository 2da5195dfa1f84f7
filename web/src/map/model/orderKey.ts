const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

const digitAt = (key: string, index: number): number => (index < key.length ? digits.indexOf(key.charAt(index)) : 0);

/**
 * [L2] A base-62 key strictly between two others; null stands for the list's end on that side. The same rules as the server's
 * `OrderKey.Between` (after D. Greenspan, "Implementing Fractional Indexing", 2020): a key never ends in '0'.
 * When the two do not leave room (equal keys that the server has not re-issued yet), the key stands after the first.
 */
export function keyBetween(after: string | null, before: string | null): string {
  if (before === null || (after !== null && after >= before)) return next(after ?? '');
  return middle(after ?? '', before);
}

function next(after: string): string {
  const last = digitAt(after, after.length - 1);
  if (after.length > 0 && last < digits.length - 1) return after.slice(0, -1) + digits.charAt(last + 1);
  return after.length === 0 ? 'V' : `${after}1`;
}

function middle(after: string, before: string): string {
  let prefix = 0;
  while (prefix < before.length && digitAt(after, prefix) === digitAt(before, prefix)) prefix++;
  if (prefix > 0) return before.slice(0, prefix) + middle(after.slice(prefix), before.slice(prefix));
  const low = digitAt(after, 0);
  const high = digitAt(before, 0);
  if (high - low > 1) return digits.charAt((low + high) >> 1);
  if (before.length > 1) return before.charAt(0);
  return digits.charAt(low) + next(after.slice(1));
}
