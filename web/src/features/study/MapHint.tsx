import { useAll, useRecord, useSession, useSource } from '../../doc/react';
import { useTexts } from '../../i18n';
import type { JourneyPath } from '../../types/wire';
import { pathValues } from '../measures/overlay';
import { shareText, takingText } from '../measures/shareText';
import { removeLastStep, rename } from './edits';
import { useView, view } from './view';

/** What to do next on the map: the first card, or the path being drawn. It stands under the map, never over its cards. */
export function MapHint({ map }: { readonly map: string }) {
  const { t } = useTexts();
  const tool = useView((state) => state.tool);
  const path = useRecord(
    'path',
    useView((state) => (state.tool === 'path' ? state.path : null)),
  );
  const stages = useAll('stage');
  const touchpoints = useAll('touchpoint');
  if (path) return <Drawing path={path} />;
  if (tool === 'path') return <Said text={t('paths.drawing')} />;
  const own = new Set(stages.filter((stage) => stage.map === map).map((stage) => stage.id));
  if (touchpoints.some((touchpoint) => own.has(touchpoint.stage))) return null;
  return <Said text={t('study.firstCard')} />;
}

function Said({ text }: { readonly text: string }) {
  return (
    <div className="map-hint" role="status">
      <span>{text}</span>
    </div>
  );
}

function Drawing({ path }: { readonly path: JourneyPath }) {
  const { t, language } = useTexts();
  const session = useSession();
  const values = pathValues(useSource(session.measures).overlay, path.id);
  const taking = takingText(values, t);
  return (
    <div className="map-hint">
      <input
        className="input"
        key={path.name}
        defaultValue={path.name}
        maxLength={200}
        aria-label={t('study.nameOf', { name: path.name })}
        onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
        onBlur={(event) => rename(session.doc, path.id, event.target.value)}
      />
      <span role="status">
        {values ? <b>{shareText(values, language)}</b> : t('paths.drawing')}
        {taking && <small title={t('layers.shareNone')}>{taking}</small>}
      </span>
      <span className="grow" />
      <button type="button" className="button small" onClick={() => removeLastStep(session.doc, path.id)}>
        {t('paths.removeLast')}
      </button>
      <button type="button" className="button small primary" onClick={() => view.endDrawing()}>
        {t('paths.end')}
      </button>
    </div>
  );
}
