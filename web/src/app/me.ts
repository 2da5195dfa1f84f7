import { t } from '../i18n';
import { guest } from './guest';

const stored = 'parcours.name';
const drawn = 'parcours.guest';

/** The name that the user gave; empty until then. */
export const givenName = (): string => localStorage.getItem(stored) ?? '';

/** The name shown to the others: the user's own, or a friendly one drawn once for this browser, in the language of the interface. */
export function myName(): string {
  const me = guest.get();
  if (me) return me.name;
  const names = t('study.friendly').split('|');
  return givenName() || (names[lot() % names.length] ?? '');
}

function lot(): number {
  const known = localStorage.getItem(drawn);
  if (known !== null) return Number(known) || 0;
  const fresh = Math.floor(Math.random() * 1_000_000);
  localStorage.setItem(drawn, String(fresh));
  return fresh;
}

export const keepName = (name: string): void => localStorage.setItem(stored, name.trim().slice(0, 60));
