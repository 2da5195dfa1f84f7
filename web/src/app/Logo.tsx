import { Link } from 'wouter';
import { useT } from '../i18n';

export function Logo() {
  const t = useT();
  return (
    // A guest's home is the room they are invited to.
    <Link href={location.pathname.startsWith('/join') ? '/join' : '/'} className="logo" title={t('app.home')}>
      <svg
        width="24"
        height="24"
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.4"
        strokeLinecap="round"
        aria-hidden="true"
      >
        <path d="M7 5h8a4 4 0 0 1 0 8H9a3.5 3.5 0 0 0 0 7h8" />
        <circle cx="4.5" cy="5" r="2" fill="currentColor" stroke="none" />
        <circle cx="19.5" cy="20" r="2" fill="currentColor" stroke="none" />
      </svg>
      <span>Parcours</span>
    </Link>
  );
}
