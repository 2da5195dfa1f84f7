import { ChevronRight, ClipboardCheck, Clock, Command, LayoutGrid, PanelLeft, Redo2, Undo2, Users } from 'lucide-react';
import { Suspense } from 'react';
import { Link } from 'wouter';
import { Logo } from '../../app/Logo';
import { LanguageSwitch, ThemeToggle } from '../../app/Preferences';
import { uuidOf } from '../../doc/ids';
import { useAll, useRecord, useSession, useSource } from '../../doc/react';
import { useT } from '../../i18n';
import { BarMore } from '../../ui/BarMore';
import { IconButton } from '../../ui/IconButton';
import { dismissOffers } from '../../ui/toasts';
import { useMaybeNamed } from '../comments/named';
import { InboxLink } from '../observations/InboxLink';
import { BranchOf } from './BranchOf';
import { Context } from './Context';
import { ExportMenu } from './ExportMenu';
import { MapSwitch } from './MapSwitch';
import { Me } from './Me';
import { Presence } from './Presence';
import { Mentions } from './parts';
import { SavedState } from './SavedState';
import { useView, view } from './view';

export function Header({ study, map }: { readonly study: string; readonly map: string }) {
  const t = useT();
  const record = useAll('study')[0];
  const shown = useRecord('map', map);
  const journey = useRecord('journey', shown?.journey);
  const history = useView((state) => state.history);
  const leftOpen = useView((state) => state.leftOpen);
  const checking = useView((state) => state.checking);
  const workshop = useView((state) => state.workshop);
  return (
    <header className="study-bar">
      <Logo />
      <IconButton label={t('study.panel')} pressed={leftOpen} onClick={() => view.set({ leftOpen: !leftOpen })}>
        <PanelLeft size={17} aria-hidden="true" />
      </IconButton>
      <nav className="crumbs" aria-label={t('study.crumbs')}>
        <Link href={`/s/${study}`} title={t('atlas.up', { name: record?.name ?? '' })}>
          <LayoutGrid size={15} aria-hidden="true" />
          <span>{record?.brand || record?.name}</span>
        </Link>
        <ChevronRight size={14} aria-hidden="true" />
        {journey && journey.name !== shown?.name && (
          <>
            <Link href={`/s/${study}#${uuidOf(journey.id)}`} title={journey.name}>
              <span>{journey.name}</span>
            </Link>
            <ChevronRight size={14} aria-hidden="true" />
          </>
        )}
        <h1 title={shown?.name}>
          <button type="button" className="crumb-title" onClick={() => view.set({ dialog: 'scenario' })}>
            {shown?.name}
          </button>
        </h1>
      </nav>
      <BranchOf />
      {shown && <MapSwitch study={study} map={shown} />}
      {shown && <Context map={shown} />}
      <SavedState />
      <Undoing />
      <BarMore>
        <Redoing />
        <button
          type="button"
          className="icon-button history-button"
          aria-pressed={history}
          title={t('history.title')}
          onClick={() => view.set({ history: !history })}
        >
          <Clock size={17} aria-hidden="true" />
          <span>{t('history.title')}</span>
        </button>
        <InboxLink study={study} map={map} />
        <IconButton
          label={t('workshop.title')}
          pressed={leftOpen && workshop}
          onClick={() => view.set(leftOpen && workshop ? { workshop: false } : { workshop: true, leftOpen: true })}
        >
          <Users size={17} aria-hidden="true" />
        </IconButton>
        <IconButton
          label={t('check.title')}
          pressed={leftOpen && checking && !workshop}
          onClick={() =>
            view.set(leftOpen && checking && !workshop ? { checking: false } : { checking: true, workshop: false, leftOpen: true })
          }
        >
          <ClipboardCheck size={17} aria-hidden="true" />
        </IconButton>
        <IconButton label={t('study.commands')} onClick={() => view.set({ dialog: 'palette' })}>
          <Command size={17} aria-hidden="true" />
        </IconButton>
        <ExportMenu study={study} map={map} />
        <BarEnd />
      </BarMore>
    </header>
  );
}

/** What every bar of a study ends with: how it looks, who is called, who is there. */
export function BarEnd() {
  const named = useMaybeNamed();
  return (
    <>
      <ThemeToggle />
      <LanguageSwitch />
      {named && (
        <Suspense fallback={null}>
          <Mentions />
        </Suspense>
      )}
      <Presence />
      <Me />
    </>
  );
}

/** Undo, for every page of the study; redo beside it, which a narrow bar keeps behind its button. */
export function Undoing() {
  const t = useT();
  const { doc, history } = useSession();
  const { undo } = useSource(history);
  return (
    <IconButton
      label={t('study.undo')}
      disabled={!undo}
      onClick={() => {
        dismissOffers();
        doc.undo();
      }}
    >
      <Undo2 size={17} aria-hidden="true" />
    </IconButton>
  );
}

export function Redoing() {
  const t = useT();
  const { doc, history } = useSession();
  const { redo } = useSource(history);
  return (
    <IconButton label={t('study.redo')} disabled={!redo} onClick={() => doc.redo()}>
      <Redo2 size={17} aria-hidden="true" />
    </IconButton>
  );
}
