import { Signal } from '../doc/signal';

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly kind: 'info' | 'bad';
}

export const toasts = new Signal<readonly Toast[]>([]);
let made = 0;
const shownFor = 7_000;

export function toast(text: string, kind: Toast['kind'] = 'info'): void {
  const id = ++made;
  toasts.set([...toasts.get().slice(-3), { id, text, kind }]);
  setTimeout(() => dismiss(id), shownFor);
}

export const dismiss = (id: number): void => toasts.set(toasts.get().filter((each) => each.id !== id));
