import { view } from '../study/view';

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

/** Opens the sheet of something and its name to be written. */
export function writeName(id: string, frames = 240): void {
  view.set({ inspected: id });
  nameOnceThere(id, frames);
}

function nameOnceThere(id: string, frames: number): void {
  requestAnimationFrame(() => {
    const field = document.querySelector<HTMLInputElement>(`.inspector[data-id="${CSS.escape(id)}"] .editable-title`);
    field?.focus();
    field?.select();
    if (!field && frames > 0) nameOnceThere(id, frames - 1);
  });
}
