import { Signal } from '../doc/signal';

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly kind: 'info' | 'bad';
  readonly action?: ToastAction | undefined;
}

/** What the person can do about it, beside the text. */
export interface ToastAction {
  readonly label: string;
  readonly run: () => void;
}

export const toasts = new Signal<readonly Toast[]>([]);
let made = 0;
const shownFor = 7_000;
const actionFor = 14_000;

export function toast(text: string, kind: Toast['kind'] = 'info', action?: ToastAction): void {
  const id = ++made;
  toasts.set([...toasts.get().slice(-3), { id, text, kind, action }]);
  setTimeout(() => dismiss(id), action ? actionFor : shownFor);
}

/** An undo takes away the offers to undo. */
export const dismissOffers = (): void => toasts.set(toasts.get().filter((each) => !each.action));

export const dismiss = (id: number): void => toasts.set(toasts.get().filter((each) => each.id !== id));
