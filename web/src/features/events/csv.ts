/** Cells that a spreadsheet would take for a formula are given a quote in front, so that they stay text. */
const plain = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);

/** Rows as CSV (RFC 4180), every cell quoted; French spreadsheets part cells by semicolons. */
export const csvOf = (rows: readonly (readonly string[])[], language: string): string =>
  rows.map((row) => row.map((cell) => `"${plain(cell).replaceAll('"', '""')}"`).join(language === 'fr' ? ';' : ',')).join('\r\n');
