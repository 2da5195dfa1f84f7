import { DoorOpen } from 'lucide-react';
import { type FormEvent, useEffect, useState } from 'react';
import { ApiError, post } from '../../app/api';
import type { Guest } from '../../app/guest';
import { Logo } from '../../app/Logo';
import { givenName, keepName, myName } from '../../app/me';
import { LanguageSwitch, ThemeToggle } from '../../app/Preferences';
import { useT } from '../../i18n';
import type { Wire } from '../../types/schemas';
import { Avatar } from './Avatar';

type Preview = Wire<'EnteringPreview'>;
type Key = { readonly word: string } | { readonly code: string };

/** Six digits or the link's word, then the name to be called by: nothing else is asked. */
export function Entrance({ entered }: { readonly entered: (me: Guest) => void }) {
  const t = useT();
  const [key, setKey] = useState<Key | null>(() => (location.hash.length > 1 ? { word: location.hash.slice(1) } : null));
  const [preview, setPreview] = useState<Preview | null>(null);
  const [fault, setFault] = useState('');
  useEffect(() => {
    if (!key) return;
    let stopped = false;
    post<Preview>('/guests/preview', key).then(
      (found) => !stopped && setPreview(found),
      (error: unknown) => {
        if (stopped) return;
        setKey(null);
        setFault(sentence(t, error));
      },
    );
    return () => {
      stopped = true;
    };
  }, [key, t]);
  const enter = (name: string) => {
    setFault('');
    post<Guest>('/guests/enter', { ...key, name }).then(
      (me) => {
        if (location.hash) history.replaceState(null, '', '/join');
        if (name) keepName(name);
        entered(me);
      },
      (error: unknown) => setFault(sentence(t, error)),
    );
  };
  return (
    <div className="entrance">
      <header>
        <Logo />
        <span className="grow" />
        <ThemeToggle />
        <LanguageSwitch />
      </header>
      <main>
        <DoorOpen size={34} aria-hidden="true" />
        {preview ? (
          <Naming preview={preview} enter={enter} />
        ) : (
          <Code
            give={(code) => {
              setFault('');
              setKey({ code });
            }}
          />
        )}
        {fault && (
          <p className="plain-fault" role="alert">
            {fault}
          </p>
        )}
      </main>
    </div>
  );
}

const sentence = (t: ReturnType<typeof useT>, error: unknown): string =>
  error instanceof ApiError && error.rule?.startsWith('S') ? t(`rules.${error.rule}`) : t('workshop.unreachable');

function Code({ give }: { readonly give: (code: string) => void }) {
  const t = useT();
  const [code, setCode] = useState('');
  const digits = code.replace(/\D/g, '').slice(0, 6);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (digits.length === 6) give(digits);
  };
  return (
    <form onSubmit={submit}>
      <h1>{t('guest.welcome')}</h1>
      <label>
        {t('guest.code')}
        <input
          className="entrance-code"
          inputMode="numeric"
          autoComplete="one-time-code"
          value={digits.length > 3 ? `${digits.slice(0, 3)} ${digits.slice(3)}` : digits}
          placeholder="000 000"
          onChange={(event) => setCode(event.target.value)}
        />
      </label>
      <button type="submit" className="button primary" disabled={digits.length !== 6}>
        {t('guest.goOn')}
      </button>
    </form>
  );
}

function Naming({ preview, enter }: { readonly preview: Preview; readonly enter: (name: string) => void }) {
  const t = useT();
  const [name, setName] = useState(givenName());
  // A friendly name is drawn for who gives none.
  const called = name.trim() || myName();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        enter(preview.anonymous ? '' : called);
      }}
    >
      <p className="kind-line">{t('guest.invited')}</p>
      <h1>{preview.workshop ?? preview.map}</h1>
      {preview.workshop && <p>{preview.map}</p>}
      {preview.anonymous ? (
        <p>{t('guest.anonymous')}</p>
      ) : (
        <div className="entrance-name">
          <Avatar name={called} />
          <label>
            {t('guest.name')}
            <input value={name} maxLength={60} placeholder={called} onChange={(event) => setName(event.target.value)} />
          </label>
        </div>
      )}
      <p className="fine">{t(preview.anonymous ? 'guest.keepsNothing' : 'guest.keeps')}</p>
      <button type="submit" className="button primary">
        {t('guest.enter')}
      </button>
    </form>
  );
}
