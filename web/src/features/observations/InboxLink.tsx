import { Inbox } from 'lucide-react';
import { Link } from 'wouter';
import { uuidOf } from '../../doc/ids';
import { useSession, useSource } from '../../doc/react';
import { useT } from '../../i18n';

/** How many observations of staff wait; nothing when none does. */
export function InboxCount() {
  const t = useT();
  const { waiting } = useSource(useSession().noticed);
  return (
    waiting > 0 && (
      <b className="inbox-count">
        {waiting}
        <span className="visually-hidden"> {t('inbox.waiting', { count: waiting })}</span>
      </b>
    )
  );
}

/** From a map to what staff notice. */
export function InboxLink({ study, map }: { readonly study: string; readonly map: string }) {
  const t = useT();
  return (
    <Link className="icon-button inbox-link" href={`/s/${study}/inbox?map=${uuidOf(map)}`} title={t('atlas.page.inbox')}>
      <Inbox size={17} aria-hidden="true" />
      <span className="visually-hidden">{t('atlas.page.inbox')}</span>
      <InboxCount />
    </Link>
  );
}
