/** Brings a part of the sheet that is being opened into sight, with the focus; given up after some seconds of frames. */
export function showInSheet(record: string, frames = 240): void {
  requestAnimationFrame(() => {
    const part = document.querySelector<HTMLElement>(`.inspector [data-record="${CSS.escape(record)}"]`);
    if (part) {
      part.scrollIntoView({ block: 'center' });
      part.focus({ preventScroll: true });
    } else if (frames > 0) showInSheet(record, frames - 1);
  });
}
