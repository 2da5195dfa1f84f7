import { useState } from 'react';
import { givenName, keepName, myName } from '../../app/me';
import { useSession } from '../../doc/react';
import type { LiveSession } from '../../doc/session';
import { useT } from '../../i18n';

/** Who invites and has no name yet is asked for one: guests read it, and would see one that nobody chose. */
export function HostName() {
  const t = useT();
  const session = useSession() as LiveSession;
  const [asked] = useState(() => givenName() === '');
  const [name, setName] = useState('');
  if (!asked) return null;
  const keep = () => {
    if (name.trim() === '' || name.trim() === givenName()) return;
    keepName(name);
    session.rename(myName());
  };
  return (
    <label className="field host-name">
      {t('workshop.hostName')}
      <input
        className="input"
        value={name}
        placeholder={myName()}
        maxLength={60}
        onChange={(event) => setName(event.target.value)}
        onBlur={keep}
      />
      <small>{t('workshop.hostNameHint', { name: myName() })}</small>
    </label>
  );
}
