import { lazy, Suspense } from 'react';
import { useScreens } from './screens';

const CasesDialog = lazy(() => import('./CasesDialog'));

/** Nothing until somebody asks for the cases behind a number. */
export function CasesHost({ map }: { readonly map: string }) {
  const shown = useScreens((state) => state.stack.length > 0);
  return shown ? (
    <Suspense fallback={null}>
      <CasesDialog map={map} />
    </Suspense>
  ) : null;
}
