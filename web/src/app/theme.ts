import { Signal } from '../doc/signal';

export type Theme = 'light' | 'dark';
const stored = 'parcours.theme';

const firstTheme = (): Theme => {
  const kept = localStorage.getItem(stored);
  if (kept === 'light' || kept === 'dark') return kept;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
};

export const theme = new Signal<Theme>(firstTheme());

export function setTheme(value: Theme): void {
  localStorage.setItem(stored, value);
  document.documentElement.dataset.theme = value;
  theme.set(value);
}
