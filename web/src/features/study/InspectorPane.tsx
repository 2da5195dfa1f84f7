import { X } from 'lucide-react';
import { Suspense, useEffect } from 'react';
import { kindOf } from '../../doc/ids';
import { useT } from '../../i18n';
import { ErrorBoundary } from '../../ui/ErrorBoundary';
import { IconButton } from '../../ui/IconButton';
import { Inspector } from './parts';
import { mapOnScreen, useView, view } from './view';

/** The right panel: there when something is inspected. */
export function InspectorPane() {
  const t = useT();
  const inspected = useView((state) => state.inspected);
  const open = inspected !== null;
  useEffect(() => {
    // The pane takes its place from the map: what it is about may have come to lie outside.
    const id = view.get().inspected;
    if (!open || !id || !/^(touchpoint|note)$/.test(kindOf(id))) return;
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => mapOnScreen.handle?.show(id));
    });
    return () => cancelAnimationFrame(frame);
  }, [open]);
  if (!inspected) return null;
  return (
    <aside className="study-right" aria-label={t('study.inspector')}>
      <h2 className="visually-hidden">{t('study.inspector')}</h2>
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
