/** The properties that a form changed since it was opened: what it did not touch may have been changed by somebody else (L3). */
export function changed<T extends object>(opened: T, said: Partial<T>): Partial<T> {
  const differs = ([name, value]: [string, unknown]) => JSON.stringify(value) !== JSON.stringify((opened as Record<string, unknown>)[name]);
  return Object.fromEntries(Object.entries(said).filter(differs)) as Partial<T>;
}
