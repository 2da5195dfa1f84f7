import { useAll, useRecord, useSession } from '../../doc/react';
import { useT } from '../../i18n';
import { removeLastStep } from './edits';
import { useView, view } from './view';

/** What to do next on the map: the first card, or the path being drawn. */
export function MapHint({ map }: { readonly map: string }) {
  const t = useT();
  const { doc } = useSession();
  const drawing = useView((state) => (state.tool === 'path' ? state.path : null));
  const path = useRecord('path', drawing);
  const stages = useAll('stage');
  const touchpoints = useAll('touchpoint');
  if (path) {
    return (
      <div className="map-hint" role="status">
        <span>{t('paths.drawing', { name: path.name })}</span>
        <button type="button" className="button small" onClick={() => removeLastStep(doc, path.id)}>
          {t('paths.removeLast')}
        </button>
        <button type="button" className="button small primary" onClick={() => view.endDrawing()}>
          {t('paths.end')}
        </button>
      </div>
    );
  }
  const own = new Set(stages.filter((stage) => stage.map === map).map((stage) => stage.id));
  if (touchpoints.some((touchpoint) => own.has(touchpoint.stage))) return null;
  return (
    <div className="map-hint" role="status">
      <span>{t('study.firstCard')}</span>
    </div>
  );
}
