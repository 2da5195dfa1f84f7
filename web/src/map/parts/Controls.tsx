import { memo } from 'react';
import { useMap, useSource } from '../context';

/** Zoom out, percent (back to 100), zoom in, whole map. */
export const Controls = memo(function Controls() {
  const { engine, formats, t } = useMap();
  const zoom = useSource(engine.zoom);
  return (
    <div className="map-controls" data-map-control role="toolbar" aria-label={t('map.zoom')}>
      <button type="button" aria-label={t('map.zoomOut')} onClick={() => engine.zoomTo(engine.camera.zoom / 1.25)}>
        −
      </button>
      <button type="button" className="map-percent" title={t('map.zoomReset')} onClick={() => engine.zoomTo(1)}>
        {formats.share(zoom)}
      </button>
      <button type="button" aria-label={t('map.zoomIn')} onClick={() => engine.zoomTo(engine.camera.zoom * 1.25)}>
        +
      </button>
      <button type="button" aria-label={t('map.zoomFit')} onClick={() => engine.fitAll()}>
        <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
          <path
            d="M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.5"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </svg>
      </button>
    </div>
  );
});
