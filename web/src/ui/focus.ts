/** A ref for a field that the user has just asked for. One function for all renders, so that React calls it once. */
export const focusOnMount = (field: HTMLElement | null): void => field?.focus();

/** When a dialog is gone, and has given the focus back to where it came from: the next frame does that. */
export const afterDialog = (run: () => void): void => void requestAnimationFrame(() => requestAnimationFrame(run));
