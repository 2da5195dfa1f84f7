/** Fractional order keys (L2), the same digits and rules as src/Parcours.Mapping/Changes/OrderKey.cs. */
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

const digitAt = (key: string, index: number): number => (index < key.length ? digits.indexOf(key.charAt(index)) : 0);

/** A key strictly between two others; null stands for the list's end on that side. */
export function between(after: string | null, before: string | null): string {
  if (after !== null && before !== null && after >= before) throw new RangeError(`No key lies between ${after} and ${before}.`);
  return before === null ? next(after ?? '') : middle(after ?? '', before);
}

/** A key for the place `index` (0 = first) of a sorted list of keys. Equal neighbours, which the server will part, get a key after both. */
export function keyAt(sorted: readonly string[], index: number): string {
  const after = sorted[index - 1] ?? null;
  let at = index;
  while (after !== null && at < sorted.length && (sorted[at] as string) <= after) at++;
  return between(after, sorted[at] ?? null);
}

// Appending is the commonest edit: stepping the last digit spends 1 character in 61 appends, a midpoint 1 in 6.
function next(after: string): string {
  if (after.length === 0) return 'V';
  const last = digitAt(after, after.length - 1);
  return last < digits.length - 1 ? after.slice(0, -1) + digits.charAt(last + 1) : `${after}1`;
}

function middle(after: string, before: string): string {
  let prefix = 0;
  while (prefix < before.length && digitAt(after, prefix) === digitAt(before, prefix)) prefix++;
  if (prefix > 0) return before.slice(0, prefix) + middle(after.slice(prefix), before.slice(prefix));
  const low = digitAt(after, 0);
  const high = digitAt(before, 0);
  if (high - low > 1) return digits.charAt((low + high) >> 1);
  if (before.length > 1) return before.slice(0, 1);
  return digits.charAt(low) + next(after.slice(1));
}
