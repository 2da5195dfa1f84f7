import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { Redirect, Route, Switch } from 'wouter';
import { HomePage } from '../features/home/HomePage';
import StudyPage from '../features/study/StudyPage';
import { Toasts } from '../ui/Toasts';

const queries = new QueryClient({ defaultOptions: { queries: { staleTime: 10_000, retry: 1 } } });

export function App() {
  return (
    <QueryClientProvider client={queries}>
      <Switch>
        <Route path="/">
          <HomePage />
        </Route>
        <Route path="/s/:study/m/:map">{({ study, map }) => <StudyPage key={study} study={study} map={map} />}</Route>
        <Route path="/s/:study">{({ study }) => <StudyPage key={study} study={study} map={null} />}</Route>
        <Route>
          <Redirect to="/" />
        </Route>
      </Switch>
      <Toasts />
    </QueryClientProvider>
  );
}
