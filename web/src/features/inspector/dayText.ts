/** A day is kept as ISO 8601 and written day first, as both languages of the interface do (fr-FR, en-GB). */
export function dayText(iso: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  return parts ? `${parts[3]}/${parts[2]}/${parts[1]}` : iso;
}

/** "5/3/2026", "05.03.2026" or "2026-03-05" to ISO 8601; anything else stays as typed, and is refused as a date. */
export function isoOfDay(text: string): string {
  const parts = /^\s*(\d{1,2})[./\-\s](\d{1,2})[./\-\s](\d{4})\s*$/.exec(text);
  if (!parts) return text.trim();
  const [day, month] = [parts[1] ?? '', parts[2] ?? ''];
  return `${parts[3]}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
