import { X } from 'lucide-react';
import { useEffect } from 'react';
import { navigate } from 'wouter/use-browser-location';
import { uuidOf } from '../../doc/ids';
import { useSession, useSource } from '../../doc/react';
import { useT } from '../../i18n';
import { IconButton } from '../../ui/IconButton';
import { mapOnScreen, useView, view } from './view';
import './following.css';

const patience = 10_000;

const stop = () => view.set({ following: null });

/** What this tab sees is told to the others; and it looks where somebody else looks while it follows them, until it is moved by hand. */
export function Following({ study, map }: { readonly study: string; readonly map: string }) {
  const t = useT();
  const session = useSession();
  const following = useView((state) => state.following);
  const guests = useSource(session.guests);
  const leader = guests.find((guest) => guest.client === following) ?? null;
  useSight(map);
  // In a crowd only who leads and who is followed are told of without delay (L22).
  useEffect(() => session.present({ follow: following }), [session, following]);
  useEffect(() => {
    if (!following || leader) return;
    // A lost line comes back within seconds: who leads is the same tab then.
    const gone = setTimeout(stop, patience);
    return () => clearTimeout(gone);
  }, [following, leader]);
  useEffect(() => {
    if (!leader?.map) return;
    if (leader.map !== map) navigate(`/s/${study}/m/${uuidOf(leader.map)}`);
    else if (leader.view) lookWith(leader.view);
  }, [leader, study, map]);
  useStop(leader !== null);
  if (!leader) return null;
  const color = `var(--presence-${leader.color})`;
  return (
    <div className="following" style={{ borderColor: color }}>
      <p role="status" style={{ background: color }}>
        {t('study.following', { name: leader.name || t('study.guest') })}
        <IconButton small label={t('study.unfollow')} onClick={stop}>
          <X size={14} aria-hidden="true" />
        </IconButton>
      </p>
    </div>
  );
}

function useSight(map: string): void {
  const session = useSession();
  const table = useView((state) => state.table);
  useEffect(() => {
    if (table) return;
    const { handle } = mapOnScreen;
    const tell = () => {
      if (!handle) return;
      const { x, y } = handle.where();
      session.present({ map, view: { x, y, width: handle.width() } });
    };
    tell();
    return handle?.onMove(tell);
  }, [session, map, table]);
}

/** The zoom from which names can be read on the cards (visual.md); a guest beside a panel or on a phone sees less of the map, and can read it. */
const readable = 0.72;
const overview = 0.5;

/** As much as they see, in a window of any size, but where only that makes names unreadable. */
function lookWith({ x, y, width }: { readonly x: number; readonly y: number; readonly width: number }): void {
  const { handle } = mapOnScreen;
  if (!handle || width <= 0) return;
  const zoom = (handle.width() * handle.where().zoom) / width;
  handle.lookAt({
    x,
    y,
    zoom: zoom < readable && (innerWidth <= 760 || (zoom > overview && location.pathname === '/join')) ? readable : zoom,
  });
}

/** A hand on the map ends it: one's own view is one's own again. */
function useStop(on: boolean): void {
  useEffect(() => {
    if (!on) return;
    const moved = (event: Event) => {
      if ((event.target as Element).closest?.('.map') && !(event.target as Element).closest('[data-map-control]')) stop();
    };
    const pressed = (event: KeyboardEvent) => {
      if (event.key === 'Escape') stop();
    };
    window.addEventListener('wheel', moved, { capture: true, passive: true });
    window.addEventListener('pointerdown', moved, { capture: true });
    window.addEventListener('keydown', pressed);
    return () => {
      window.removeEventListener('wheel', moved, { capture: true });
      window.removeEventListener('pointerdown', moved, { capture: true });
      window.removeEventListener('keydown', pressed);
    };
  }, [on]);
}
