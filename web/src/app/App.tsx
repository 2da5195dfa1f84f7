import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { Suspense } from 'react';
import { Redirect, Route, Switch, useParams } from 'wouter';
import { HomePage } from '../features/home/HomePage';
import { GuestPage, ObservePage } from '../features/study/parts';
import StudyPage from '../features/study/StudyPage';
import { Toasts } from '../ui/Toasts';

const queries = new QueryClient({ defaultOptions: { queries: { staleTime: 10_000, retry: 1 } } });

/** A study's atlas, its other pages, or one of its maps (/s/STUDY/m/MAP). */
const studyPages: string = '/s/:study/:page?/:map?';

export function App() {
  return (
    <QueryClientProvider client={queries}>
      <Switch>
        <Route path="/">
          <HomePage />
        </Route>
        <Route path="/join">
          <Suspense fallback={null}>
            <GuestPage />
          </Suspense>
        </Route>
        <Route path="/observe">
          <Suspense fallback={null}>
            <ObservePage />
          </Suspense>
        </Route>
        <Route path={studyPages}>
          <StudyRoute />
        </Route>
        <Route>
          <Redirect to="/" />
        </Route>
      </Switch>
      <Toasts />
    </QueryClientProvider>
  );
}

/** One route for all of a study's pages: going from one to the other keeps the study open. */
function StudyRoute() {
  const { study = '', page = '', map = null } = useParams<{ study?: string; page?: string; map?: string }>();
  return <StudyPage key={study} study={study} page={page} item={map} />;
}
