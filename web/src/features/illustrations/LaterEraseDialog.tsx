import { type ComponentProps, lazy, Suspense } from 'react';

const Loaded = lazy(() => import('./EraseDialog').then((module) => ({ default: module.EraseDialog })));

/** The same dialog for what stands on the map from the start: dialogs are a sixth of all script before the first card, and wait until one is asked for. */
export const EraseDialog = (props: ComponentProps<typeof Loaded>) => (
  <Suspense fallback={null}>
    <Loaded {...props} />
  </Suspense>
);
