/** The mention being written before the caret: where its @ stands, and what follows it. */
export function mentionAt(text: string, caret: number): { readonly from: number; readonly query: string } | null {
  const from = text.lastIndexOf('@', caret - 1);
  if (from < 0 || (from > 0 && !/[\s(«“"']/.test(text[from - 1] as string))) return null;
  const query = text.slice(from + 1, caret);
  return query.length <= 40 && !/[\n@]/.test(query) ? { from, query } : null;
}

const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();

/** Names one of whose words begins as the query does, at most six. */
export function matching(names: readonly string[], query: string): readonly string[] {
  const said = folded(query).trim();
  const begins = (name: string) =>
    folded(name).startsWith(said) ||
    folded(name)
      .split(/[\s-]+/)
      .some((word) => word.startsWith(said));
  return names.filter((name) => folded(name) !== said && begins(name)).slice(0, 6);
}

export interface Part {
  readonly text: string;
  readonly mention: boolean;
}

/** A text cut at its mentions: @ and a known name, the longest that fits. */
export function partsOf(text: string, names: readonly string[]): readonly Part[] {
  const sorted = names.filter((name) => name !== '').sort((a, b) => b.length - a.length);
  const parts: Part[] = [];
  let plain = '';
  for (let at = 0; at < text.length; ) {
    const name = text[at] === '@' ? sorted.find((each) => text.startsWith(each, at + 1)) : undefined;
    if (name === undefined) {
      plain += text[at++];
      continue;
    }
    if (plain !== '') parts.push({ text: plain, mention: false });
    plain = '';
    parts.push({ text: `@${name}`, mention: true });
    at += name.length + 1;
  }
  if (plain !== '') parts.push({ text: plain, mention: false });
  return parts;
}
