import { useCallback, useEffect, useState } from 'react';
import { ApiError, api, post } from '../../app/api';
import { type Guest, guest } from '../../app/guest';
import { useSource } from '../../doc/react';
import { useT } from '../../i18n';
import { Entrance } from './Entrance';
import { Room } from './Room';
import './guests.css';

/** Where an invitation leads: the way in, then the room. */
export function GuestPage() {
  const t = useT();
  const me = useSource(guest);
  const [state, setState] = useState<'asking' | 'out' | 'over' | 'ended'>('asking');
  useEffect(() => {
    let stopped = false;
    const word = location.hash.slice(1);
    // Who is in already and follows the link to another invitation goes there under the same name.
    const known = async () => {
      const found = await api<Guest>('/guests/me');
      return word ? post<Guest>('/guests/enter', { word, name: found.name }) : found;
    };
    known().then(
      (found) => {
        if (stopped) return;
        if (word) history.replaceState(null, '', '/join');
        guest.set(found);
      },
      (error) => {
        if (!stopped) setState(error instanceof ApiError && error.status === 0 ? 'over' : 'out');
      },
    );
    return () => {
      stopped = true;
    };
  }, []);
  const leave = useCallback((ended: boolean) => {
    guest.set(null);
    setState(ended ? 'ended' : 'over');
  }, []);
  if (me) return <Room me={me} over={leave} />;
  if (state === 'asking') return null;
  if (state === 'ended') {
    return (
      <main className="guest-over" role="alert">
        <h1>{t('guest.ended')}</h1>
        <p>{t('guest.thanks')}</p>
        <button type="button" className="button" onClick={() => setState('out')}>
          {t('guest.otherCode')}
        </button>
      </main>
    );
  }
  if (state === 'over') {
    return (
      <main className="guest-over" role="alert">
        <h1>{t('guest.over')}</h1>
        <p>{t('guest.overHelp')}</p>
        <button type="button" className="button" onClick={() => setState('out')}>
          {t('guest.otherCode')}
        </button>
      </main>
    );
  }
  return <Entrance entered={(found) => guest.set(found)} />;
}
