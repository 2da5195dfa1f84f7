import { X } from 'lucide-react';
import { Suspense } from 'react';
import { useT } from '../../i18n';
import { ErrorBoundary } from '../../ui/ErrorBoundary';
import { IconButton } from '../../ui/IconButton';
import { Inspector } from './parts';
import { useView, view } from './view';

/** The right panel: there when something is inspected. */
export function InspectorPane() {
  const t = useT();
  const inspected = useView((state) => state.inspected);
  if (!inspected) return null;
  return (
    <aside className="study-right" aria-label={t('study.inspector')}>
      <IconButton small className="close" label={t('app.close')} onClick={() => view.set({ inspected: null })}>
        <X size={16} aria-hidden="true" />
      </IconButton>
      <ErrorBoundary key={inspected}>
        <Suspense fallback={null}>
          <Inspector id={inspected} />
        </Suspense>
      </ErrorBoundary>
    </aside>
  );
}
