import { useSession, useSource } from '../../doc/react';
import { useT } from '../../i18n';

const most = 5;

export const initials = (name: string): string =>
  name
    .split(/[\s-]+/)
    .filter(Boolean)
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');

/** Who else is in the study. */
export function Presence() {
  const t = useT();
  const guests = useSource(useSession().guests);
  if (guests.length === 0) return null;
  return (
    <ul className="avatars" aria-label={t('study.present')}>
      {guests.slice(0, most).map((guest) => (
        <li
          key={guest.client}
          className="avatar"
          style={{ background: `var(--presence-${guest.color})` }}
          title={guest.name || t('study.guest')}
        >
          <span aria-hidden="true">{initials(guest.name || t('study.guest'))}</span>
          <span className="visually-hidden">{guest.name || t('study.guest')}</span>
        </li>
      ))}
      {guests.length > most && <li className="avatar more">+{guests.length - most}</li>}
    </ul>
  );
}
