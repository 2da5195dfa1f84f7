import { useCallback, useEffect, useState } from 'react';
import { ApiError, api } from '../../app/api';
import type { Guest } from '../../app/guest';
import { StudyContext, useSource } from '../../doc/react';
import { LiveSession } from '../../doc/session';
import { ErrorBoundary } from '../../ui/ErrorBoundary';
import { InRoom } from './InRoom';

const askEvery = 5_000;

/** The one study of an invitation, open through its socket; `over` once the invitation is, and whether its workshop had ended. */
export function Room({ me, over }: { readonly me: Guest; readonly over: (ended: boolean) => void }) {
  const [session, setSession] = useState<LiveSession | null>(null);
  useEffect(() => {
    const opened = new LiveSession(me.study, me.name, `map:${me.map}`);
    setSession(opened);
    return () => opened.close();
  }, [me.study, me.name, me.map]);
  return session ? <Opened session={session} me={me} over={over} /> : null;
}

function Opened({ session, me, over }: { readonly session: LiveSession; readonly me: Guest; readonly over: (ended: boolean) => void }) {
  const ready = useSource(session.ready);
  const ended = useSource(session.over);
  const { state } = useSource(session.saved);
  const closed = useCallback(() => session.doc.get('workshop', `workshop:${me.workshop}`)?.status === 'closed', [session, me.workshop]);
  const leave = useCallback(() => over(closed()), [over, closed]);
  useEffect(() => {
    if (ended) leave();
  }, [ended, leave]);
  useEffect(() => {
    if (state !== 'offline') return;
    // The browser does not tell why a socket was refused: an invitation that is over says so here.
    const timer = setInterval(() => {
      api('/guests/me').catch((error: unknown) => {
        // With the last invitation the door itself is shut: after the end of the workshop that is no fault of the line.
        if (error instanceof ApiError && (error.status === 401 || (error.status === 0 && closed()))) leave();
      });
    }, askEvery);
    return () => clearInterval(timer);
  }, [state, leave, closed]);
  if (!ready) return null;
  return (
    <StudyContext value={session}>
      <ErrorBoundary>
        <InRoom session={session} me={me} />
      </ErrorBoundary>
    </StudyContext>
  );
}
