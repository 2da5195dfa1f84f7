import { memo } from 'react';
import { useMap, useMeasures, useSource } from '../context';
import { widthOfShare } from '../model/lineWidth';
import { pathKinds } from '../ports';
import { RosetteGlyph } from './PathSigns';
import { Ring } from './StopMark';

const shares = [0.05, 0.25, 0.6];

/** Built from what can be seen: the kinds of paths shown, three reference widths, how stated weights look. */
export const Legend = memo(function Legend() {
  const { engine, formats, t } = useMap();
  const picture = useSource(engine.picture);
  const { opacity, kpi } = useSource(engine.sources.look);
  const measures = useMeasures();
  const shown = (picture?.paths ?? []).filter((path) => (opacity.get(path.id) ?? 1) > 0);
  if (shown.length === 0) return null;
  const sources = new Set(shown.map((path) => measures.paths.get(path.id)?.source));
  return (
    <figure className="map-legend" data-map-control aria-label={t('map.legend')}>
      {pathKinds
        .filter((kind) => shown.some((path) => path.kind === kind))
        .map((kind) => (
          <span key={kind} className="map-path" data-path-kind={kind}>
            <Sample width={kind === 'reference' ? 6 : 4} />
            {t(`map.kind.${kind}`)}
          </span>
        ))}
      {(['estimated', 'reported'] as const)
        .filter((source) => sources.has(source))
        .map((source) => (
          <span key={source} className="map-path" data-path-kind="reference" data-source={source}>
            <Sample width={7} core />
            {t(`map.source.${source}`)}
          </span>
        ))}
      {shown.some((path) => measures.promoted.has(path.id)) && (
        <span className="map-path" data-path-kind="reference">
          <svg width="18" height="18" viewBox="-9 -9 18 18" aria-hidden="true">
            <RosetteGlyph radius={8} />
          </svg>
          {t('picture.promoted')}
        </span>
      )}
      {(['optional', 'repeat'] as const)
        .filter((free) => shown.some((path) => path.stops.some((stop) => (free === 'optional' ? stop.optional : stop.repeat > 1))))
        .map((free) => (
          <span key={free} className="map-path map-legend-stop" data-path-kind="reference">
            <svg width="18" height="18" viewBox="-9 -9 18 18" aria-hidden="true">
              <Ring optional={free === 'optional'} repeated={free === 'repeat'} radius={6.5} />
            </svg>
            {t(`map.legend.${free}`)}
          </span>
        ))}
      {measures.touchpoints.size > 0 && <span className="map-legend-figure">{t(`map.legend.figure.${kpi ?? 'none'}`)}</span>}
      {measures.paths.size > 0 && (
        <span className="map-path map-legend-widths" data-path-kind="reference">
          {shares.map((share) => (
            <span key={share}>
              <Sample width={widthOfShare(share)} short />
              {formats.share(share)}
            </span>
          ))}
        </span>
      )}
    </figure>
  );
});

function Sample({ width, core, short }: { readonly width: number; readonly core?: boolean; readonly short?: boolean }) {
  const length = short ? 16 : 32;
  const style = { '--w': `${width}px`, '--gap': '11px' } as React.CSSProperties;
  return (
    <svg width={length} height="14" aria-hidden="true">
      <path className="map-hop" d={`M2 7H${length - 1}`} style={style} />
      {core && <path className="map-core" d={`M2 7H${length - 1}`} style={style} />}
    </svg>
  );
}
