const pairs: readonly (readonly [open: string, close: string])[] = [
  ['«', '»'],
  ['“', '”'],
  ['"', '"'],
  ['„', '“'],
];

/** What somebody said without the quotation marks around all of it: whoever shows it sets those of the language. */
export function bare(text: string): string {
  const said = text.trim();
  for (const [open, close] of pairs) {
    const inner = said.slice(1, -1).trim();
    if (said.length > 2 && said.startsWith(open) && said.endsWith(close) && inner !== '' && !inner.includes(open) && !inner.includes(close))
      return inner;
  }
  return text;
}
