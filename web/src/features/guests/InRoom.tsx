import { Map as MapIcon, Snowflake, Users } from 'lucide-react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Guest } from '../../app/guest';
import { Logo } from '../../app/Logo';
import { LanguageSwitch, ThemeToggle } from '../../app/Preferences';
import { useAll, useRecord, useSession } from '../../doc/react';
import type { LiveSession } from '../../doc/session';
import { setClientWord, useTexts } from '../../i18n';
import { MapView } from '../../map/MapView';
import { BarMore } from '../../ui/BarMore';
import { toast } from '../../ui/toasts';
import { CommentSection } from '../comments/CommentSection';
import { Following } from '../study/Following';
import { mapIntents, mapSources } from '../study/mapAdapter';
import { useNotices } from '../study/notices';
import { SavedState } from '../study/SavedState';
import { setHandle, useView, view } from '../study/view';
import { Activity } from '../workshops/Activity';
import { Timer } from '../workshops/Timer';
import { useRevealed } from '../workshops/useRevealed';
import { Avatar } from './Avatar';
import { allowed } from './allowed';
import { GuestTools } from './GuestTools';
import { NewPoint } from './NewPoint';
import { Waiting } from './Waiting';
import '../study/study.css';
import '../study/narrow.css';
import '../inspector/controls.css';
import '../inspector/inspector.css';
import '../rounds/rounds.css';
import '../workshops/invitations.css';
import '../workshops/workshops.css';

/** What a guest has before them: what the workshop asks of them, and the map. */
export function InRoom({ session, me }: { readonly session: LiveSession; readonly me: Guest }) {
  const { t, language } = useTexts();
  const map = `map:${me.map}`;
  const record = useRecord('map', map);
  const study = useAll('study')[0];
  const workshop = useAll('workshop').find((each) => each.map === map && each.status === 'running') ?? null;
  const item = useRecord('agenda', workshop?.current);
  const over = useRecord('workshop', me.workshop && `workshop:${me.workshop}`)?.status === 'closed';
  const may = me.rights !== 'look' && !over && !workshop?.frozen;
  const { sources, stop } = useMemo(() => mapSources(session, map), [session, map]);
  const intents = useMemo(() => allowed(mapIntents(session, map), may ? me.rights : 'look'), [session, map, me.rights, may]);
  const selected = useView((state) => [...state.selection].find((id) => id.startsWith('touchpoint:')) ?? null);
  const [side, setSide] = useState<'activity' | 'map'>('activity');
  // A guest imports nothing: the empty curve says what it is, not what to do.
  const said = useCallback<typeof t>(
    (key, values) => (key.startsWith('map.bandHint.') ? '' : t(key === 'map.bandEmpty' ? 'guest.bandEmpty' : key, values)),
    [t],
  );
  useNotices();
  useCalls(() => setSide('map'));
  useRevealed(item);
  useEffect(() => view.enterMap(), []);
  useEffect(() => session.watch(map), [session, map]);
  useEffect(() => stop, [stop]);
  useEffect(() => setClientWord(study?.clientWord ?? ''), [study?.clientWord]);
  return (
    <div className="study guest-room" data-side={side}>
      <header className="study-bar">
        <Logo />
        <h1 title={workshop?.name ?? record?.name}>{workshop?.name ?? record?.name}</h1>
        {workshop && <Timer workshop={workshop} />}
        {workshop?.frozen && (
          <span className="chip" role="status">
            <Snowflake size={14} aria-hidden="true" />
            {t('guest.frozen')}
          </span>
        )}
        <span className="grow" />
        {may && <GuestTools edits={me.rights === 'edit'} />}
        <SavedState />
        <BarMore>
          <ThemeToggle />
          <LanguageSwitch />
        </BarMore>
        <span className="guest-me">
          <Avatar name={me.name} size={28} />
          <span>{me.name}</span>
        </span>
      </header>
      <nav className="segments guest-sides" aria-label={t('guest.sides')}>
        <button type="button" aria-pressed={side === 'activity'} onClick={() => setSide('activity')}>
          <Users size={15} aria-hidden="true" />
          {t('guest.activity')}
        </button>
        <button type="button" aria-pressed={side === 'map'} onClick={() => setSide('map')}>
          <MapIcon size={15} aria-hidden="true" />
          {t('guest.map')}
        </button>
      </nav>
      <NewPoint item={over ? null : item} shown={side === 'activity'} go={() => setSide('activity')} />
      <main className="study-body">
        <section className="guest-side" aria-label={t('guest.activity')}>
          <h2 className="visually-hidden">{t('guest.activity')}</h2>
          {over ? (
            <section className="activity">
              <h3>{t('guest.ended')}</h3>
              <p>{t('guest.endedHelp')}</p>
            </section>
          ) : item ? (
            <Activity key={`${item.id} ${item.status}`} study={me.study} item={item} />
          ) : (
            <Waiting workshop={me.workshop && `workshop:${me.workshop}`} />
          )}
          {selected && may && <About id={selected} />}
        </section>
        <section className="study-map" aria-label={t('guest.map')}>
          <MapView sources={sources} intents={intents} t={said} language={language} onHandle={setHandle} />
          <Following study={me.study} map={map} />
        </section>
      </main>
    </div>
  );
}

function About({ id }: { readonly id: string }) {
  const card = useRecord('touchpoint', id);
  if (!card) return null;
  return (
    <section className="inspector guest-about" aria-label={card.name}>
      <h3>{card.name}</h3>
      <CommentSection subject={id} />
    </section>
  );
}

/** The host brings everybody to them. */
function useCalls(show: () => void): void {
  const { t } = useTexts();
  const session = useSession();
  useEffect(
    () =>
      session.calls.subscribe((call) => {
        show();
        view.set({ following: call.client });
        toast(t('workshop.called', { name: call.name || t('study.guest') }));
      }),
    [session, show, t],
  );
}
