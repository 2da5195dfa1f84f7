import { useEffect, useState } from 'react';
import { ApiError, api } from '../../app/api';
import type { Guest } from '../../app/guest';
import { StudyContext, useSource } from '../../doc/react';
import { LiveSession } from '../../doc/session';
import { ErrorBoundary } from '../../ui/ErrorBoundary';
import { InRoom } from './InRoom';

const askEvery = 5_000;

/** The one study of an invitation, open through its socket; `over` once the invitation is. */
export function Room({ me, over }: { readonly me: Guest; readonly over: () => void }) {
  const [session, setSession] = useState<LiveSession | null>(null);
  useEffect(() => {
    const opened = new LiveSession(me.study, me.name, `map:${me.map}`);
    setSession(opened);
    return () => opened.close();
  }, [me.study, me.name, me.map]);
  return session ? <Opened session={session} me={me} over={over} /> : null;
}

function Opened({ session, me, over }: { readonly session: LiveSession; readonly me: Guest; readonly over: () => void }) {
  const ready = useSource(session.ready);
  const ended = useSource(session.over);
  const { state } = useSource(session.saved);
  useEffect(() => {
    if (ended) over();
  }, [ended, over]);
  useEffect(() => {
    if (state !== 'offline') return;
    // The browser does not tell why a socket was refused: an invitation that is over says so here.
    const timer = setInterval(() => {
      api('/guests/me').catch((error: unknown) => error instanceof ApiError && error.status === 401 && over());
    }, askEvery);
    return () => clearInterval(timer);
  }, [state, over]);
  if (!ready) return null;
  return (
    <StudyContext value={session}>
      <ErrorBoundary>
        <InRoom session={session} me={me} />
      </ErrorBoundary>
    </StudyContext>
  );
}
