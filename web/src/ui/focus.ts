/** A ref for a field that the user has just asked for. One function for all renders, so that React calls it once. */
export const focusOnMount = (field: HTMLElement | null): void => field?.focus();
