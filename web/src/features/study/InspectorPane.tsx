import { X } from 'lucide-react';
import { Suspense } from 'react';
import { useT } from '../../i18n';
import { ErrorBoundary } from '../../ui/ErrorBoundary';
import { Inspector } from './parts';
import { useView, view } from './view';

/** The right panel: there when something is inspected. */
export function InspectorPane() {
  const t = useT();
  const inspected = useView((state) => state.inspected);
  if (!inspected) return null;
  return (
    <aside className="study-right" aria-label={t('study.inspector')}>
      <button
        type="button"
        className="icon-button small close"
        aria-label={t('app.close')}
        title={t('app.close')}
        onClick={() => view.set({ inspected: null })}
      >
        <X size={16} aria-hidden="true" />
      </button>
      <ErrorBoundary key={inspected}>
        <Suspense fallback={null}>
          <Inspector id={inspected} />
        </Suspense>
      </ErrorBoundary>
    </aside>
  );
}
