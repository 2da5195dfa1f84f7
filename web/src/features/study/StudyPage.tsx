import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Suspense, useEffect, useState } from 'react';
import { Link } from 'wouter';
import { navigate } from 'wouter/use-browser-location';
import { ApiError, api } from '../../app/api';
import { myName } from '../../app/me';
import { uuidOf } from '../../doc/ids';
import { StudyContext, useAll, useSession, useSource } from '../../doc/react';
import { type LiveSession, openStudy, takeEarly } from '../../doc/session';
import { setClientWord, useT } from '../../i18n';
import type { Wire } from '../../types/schemas';
import { ErrorBoundary } from '../../ui/ErrorBoundary';
import { toast } from '../../ui/toasts';
import { AtlasPage, ComparePage, InterviewMode, PaperPage } from './parts';
import { view } from './view';
import { Workspace } from './Workspace';
import './study.css';
import './narrow.css';
import './history-bar.css';

interface Props {
  readonly study: string;
  /** What follows the study in the address: 'm' with a map, 'interview' with an interview, 'minutes' with a workshop, 'print' with a map; '' the atlas, 'cycle', 'people'. */
  readonly page: string;
  readonly item: string | null;
}

/** Opens the study's socket, and says so plainly when there is no such study or no server. */
export default function StudyPage({ study, page, item }: Props) {
  const session = useStudy(study);
  return session ? <Opened session={session} study={study} page={page} item={item} /> : null;
}

function useStudy(study: string): LiveSession | null {
  const [session, setSession] = useState<LiveSession | null>(null);
  useEffect(() => {
    const opened = takeEarly(study) ?? openStudy(study, myName());
    setSession(opened);
    return () => opened.close();
  }, [study]);
  return session;
}

function Opened({ session, study, page, item }: Props & { readonly session: LiveSession }) {
  const ready = useSource(session.ready);
  if (!ready) return <Opening study={study} />;
  return (
    <StudyContext value={session}>
      <ErrorBoundary>
        <ClientWord />
        <Called study={study} />
        <ErasedWords study={study} />
        {page === 'm' && item ? (
          <Workspace study={study} map={`map:${item}`} />
        ) : page === 'interview' && item ? (
          <Suspense fallback={null}>
            <InterviewMode key={item} study={study} id={item} />
          </Suspense>
        ) : page === 'print' && item ? (
          <Suspense fallback={null}>
            <PaperPage key={item} study={study} map={item} />
          </Suspense>
        ) : page === 'compare' ? (
          <Suspense fallback={null}>
            <ComparePage study={study} />
          </Suspense>
        ) : (
          <Suspense fallback={null}>
            <AtlasPage study={study} page={page} item={item} />
          </Suspense>
        )}
      </ErrorBoundary>
    </StudyContext>
  );
}

/** The sector's own word for the client goes into every text that has it. */
function ClientWord() {
  const word = useAll('study')[0]?.clientWord ?? '';
  useEffect(() => setClientWord(word), [word]);
  useEffect(() => () => setClientWord(''), []);
  return null;
}

/** Whoever is called goes there, and looks where the caller looks until they move the map themselves. */
function Called({ study }: { readonly study: string }) {
  const t = useT();
  const session = useSession();
  useEffect(
    () =>
      session.calls.subscribe((call) => {
        const there = `/s/${study}/m/${uuidOf(call.map)}`;
        if (location.pathname !== there) navigate(there);
        view.set({ following: call.client, history: false, table: false, presenting: null });
        toast(t('workshop.called', { name: call.name || t('study.guest') }));
      }),
    [session, study, t],
  );
  return null;
}

/** Words that somebody erased leave this screen too. */
function ErasedWords({ study }: { readonly study: string }) {
  const { wordsErased } = useSession();
  const queries = useQueryClient();
  useEffect(
    () =>
      wordsErased.subscribe(() => {
        for (const kind of ['quotes', 'testimony']) void queries.invalidateQueries({ queryKey: [kind, study] });
      }),
    [wordsErased, queries, study],
  );
  return null;
}

function Opening({ study }: { readonly study: string }) {
  const t = useT();
  const late = useLate(1_000);
  // The browser does not tell why a socket was refused; the list of studies does.
  const studies = useQuery({
    queryKey: ['studies', 'exists', study],
    queryFn: () => api<readonly Wire<'ListStudiesItem'>[]>('/studies'),
    refetchInterval: 3_000,
    retry: false,
    enabled: late,
  });
  const missing = studies.data && !studies.data.some((each) => each.id === study);
  const unreachable = studies.error instanceof ApiError;
  const key = missing ? 'study.missing' : unreachable ? 'study.unreachable' : 'study.opening';
  return (
    <main className="study-state" role={missing || unreachable ? 'alert' : 'status'}>
      {!missing && !unreachable && <span className="study-wait" aria-hidden="true" />}
      <h1>{t(key)}</h1>
      {(missing || unreachable) && <p>{t(`${key}Help`)}</p>}
      {(missing || unreachable) && (
        <Link href="/" className="button">
          {t('app.home')}
        </Link>
      )}
    </main>
  );
}

/** True after a while: most studies open before anybody has to wonder. */
function useLate(after: number): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), after);
    return () => clearTimeout(timer);
  }, [after]);
  return late;
}
