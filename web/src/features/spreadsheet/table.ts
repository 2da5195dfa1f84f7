/** More than this is a database, not a map. */
export const mostText = 2_000_000;
export const mostCells = 20_000;

export interface Fault {
  /** Counted from 0, as in the text; null for the whole table. */
  readonly row: number | null;
  readonly column: number | null;
  readonly key: string;
  readonly detail?: string | number;
}

export interface Table {
  readonly rows: readonly (readonly string[])[];
  readonly faults: readonly Fault[];
}

const fault = (key: string, row: number | null = null, column: number | null = null, detail?: string | number): Fault => ({
  row,
  column,
  key,
  ...(detail !== undefined && { detail }),
});

/** Cells of tab-separated text as spreadsheets write it: a cell with a tab, a line break or a quote stands in quotes, its own doubled. */
export function tableOf(text: string): Table {
  if (text.length > mostText) return { rows: [], faults: [fault('sheet.fault.text', null, null, mostText)] };
  const rows: string[][] = [[]];
  const faults: Fault[] = [];
  let cells = 0;
  for (let at = 0; at <= text.length; ) {
    const row = rows.at(-1) as string[];
    const cell = cellAt(text, at);
    if (cell.open) faults.push(fault('sheet.fault.quote', rows.length - 1, row.length));
    row.push(cleaned(cell.value));
    if (++cells > mostCells) return { rows: [], faults: [fault('sheet.fault.cells', null, null, mostCells)] };
    if (text.startsWith('\r\n', cell.end)) rows.push([]);
    else if (text[cell.end] === '\n' || text[cell.end] === '\r') rows.push([]);
    at = cell.end + (text.startsWith('\r\n', cell.end) ? 2 : 1);
  }
  return { rows: trimmed(rows), faults };
}

function cellAt(text: string, start: number): { readonly value: string; readonly end: number; readonly open?: boolean } {
  if (text[start] === '"') {
    let value = '';
    for (let at = start + 1; at < text.length; at++) {
      if (text[at] !== '"') value += text[at];
      else if (text[at + 1] === '"') value += text[at++];
      // Something after the closing quote: these quotes are the author's own.
      else if (at + 1 === text.length || /[\t\r\n]/.test(text[at + 1] as string)) return { value, end: at + 1 };
      else return plainAt(text, start);
    }
    return { ...plainAt(text, start), open: true };
  }
  return plainAt(text, start);
}

function plainAt(text: string, start: number) {
  let end = start;
  while (end < text.length && !/[\t\r\n]/.test(text[end] as string)) end++;
  return { value: text.slice(start, end), end };
}

/** No control characters, no marks that turn writing round, no blanks about; a formula marked as text is text. */
const cleaned = (value: string): string =>
  value
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g, ' ')
    .trim()
    .replace(/^'(?=[=@])/, '');

/** Without empty rows at the end and empty columns at the right. */
function trimmed(rows: readonly string[][]): string[][] {
  const width = Math.max(0, ...rows.map((row) => row.findLastIndex((cell) => cell !== '') + 1));
  const height = rows.findLastIndex((row) => row.some((cell) => cell !== '')) + 1;
  return rows.slice(0, height).map((row) => Array.from({ length: width }, (_, i) => row[i] ?? ''));
}

/** The name of a column as a spreadsheet shows it: A, B... Z, AA. */
export function letterOf(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? letterOf(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}
