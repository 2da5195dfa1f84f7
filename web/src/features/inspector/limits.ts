const units = [
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;
export type LimitUnit = (typeof units)[number][0];
export const limitUnits = units.map(([unit]) => unit).reverse();

/** A limit in the largest unit that says it without a fraction: 172,800 s is 2 days. */
export function splitLimit(seconds: number): { readonly value: number; readonly unit: LimitUnit } {
  const [unit, length] = units.find(([, each]) => seconds % each === 0) ?? units[3];
  return { value: seconds / length, unit };
}

export const limitSeconds = (value: number, unit: LimitUnit): number => value * (units.find(([each]) => each === unit)?.[1] ?? 1);
