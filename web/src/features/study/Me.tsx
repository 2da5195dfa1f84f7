import { type FormEvent, useState } from 'react';
import { givenName, keepName, myName } from '../../app/me';
import { useSession } from '../../doc/react';
import type { LiveSession } from '../../doc/session';
import { useT } from '../../i18n';
import { focusOnMount } from '../../ui/focus';
import { initials } from './Presence';

/** The user's own name, shown to the others. */
export function Me() {
  const t = useT();
  const session = useSession() as LiveSession;
  const [open, setOpen] = useState(false);
  const [name, setName] = useState(givenName());
  const shown = myName();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    keepName(name);
    session.rename(myName());
    setOpen(false);
  };
  return (
    <div className="me">
      <button
        type="button"
        className="avatar own"
        aria-expanded={open}
        aria-label={t('study.me', { name: shown })}
        title={t('study.me', { name: shown })}
        onClick={() => setOpen(!open)}
      >
        {/* Drawn by the style: the button is called by the name, not by its initials. */}
        <span aria-hidden="true" data-initials={initials(shown)} />
      </button>
      {open && (
        <form className="me-form" onSubmit={submit} onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}>
          <label className="field">
            {t('study.myName')}
            <input value={name} placeholder={shown} maxLength={60} ref={focusOnMount} onChange={(event) => setName(event.target.value)} />
          </label>
          <button type="submit" className="button small primary">
            {t('app.save')}
          </button>
        </form>
      )}
    </div>
  );
}
