/** Mean advance of Inter 600 at 13 px: good enough until the server's scene breaks the name with its true widths. */
const advance = 6.9;

/** A name in at most two lines of a card, provisionally. */
export function breakTitle(name: string, width: number): string[] {
  const room = Math.max(8, Math.floor((width - 22) / advance));
  const words = name.split(/\s+/).filter((word) => word !== '');
  let first = words.shift() ?? '';
  while (words[0] !== undefined && first.length + 1 + words[0].length <= room) first += ` ${words.shift()}`;
  if (words.length === 0) return [first];
  const second = words.join(' ');
  return [first, second.length > room ? `${second.slice(0, room - 1).trimEnd()}…` : second];
}
