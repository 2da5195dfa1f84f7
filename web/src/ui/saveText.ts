/** Hands a text to the browser as a file. A byte order mark tells spreadsheets that a CSV is UTF-8. */
export function saveText(name: string, text: string, type: string): void {
  const parts = type === 'text/csv' ? ['\ufeff', text] : [text];
  saveFile(name, new Blob(parts, { type }));
}

export function saveFile(name: string, bytes: Blob): void {
  const url = URL.createObjectURL(bytes);
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
