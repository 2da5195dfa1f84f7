import type { Guest } from '../../doc/contract';
import { samePeople } from '../../doc/presence';
import { usePart, useSession } from '../../doc/react';
import { useT } from '../../i18n';
import { useView, view } from './view';

const most = 5;
const all = (guests: readonly Guest[]) => guests;

export const initials = (name: string): string =>
  name
    .split(/[\s-]+/)
    .filter(Boolean)
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');

/** Who else is in the study; a click follows what they see. */
export function Presence() {
  const t = useT();
  const guests = usePart(useSession().guests, all, samePeople);
  const following = useView((state) => state.following);
  if (guests.length === 0) return null;
  return (
    <ul className="avatars" aria-label={t('study.present')}>
      {guests.slice(0, most).map((guest) => (
        <li key={guest.client}>
          <button
            type="button"
            className="avatar"
            style={{ background: `var(--presence-${guest.color})` }}
            aria-pressed={following === guest.client}
            title={t('study.follow', { name: guest.name || t('study.guest') })}
            onClick={() => view.set({ following: following === guest.client ? null : guest.client })}
          >
            <span aria-hidden="true">{initials(guest.name || t('study.guest'))}</span>
            <span className="visually-hidden">{t('study.follow', { name: guest.name || t('study.guest') })}</span>
          </button>
        </li>
      ))}
      {guests.length > most && <li className="avatar more">+{guests.length - most}</li>}
    </ul>
  );
}
