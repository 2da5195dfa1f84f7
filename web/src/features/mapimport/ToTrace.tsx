import { useState } from 'react';
import { navigate } from 'wouter/use-browser-location';
import { uuidOf } from '../../doc/ids';
import { useAll } from '../../doc/react';
import { useT } from '../../i18n';
import { awaitUnderlay } from '../illustrations/underlay';
import { PlainField } from '../inspector/PlainField';

/** A document that is looked at and not read: it goes under a map, to be traced. */
export function ToTrace({ file, onClose }: { readonly file: File; readonly onClose: () => void }) {
  const t = useT();
  const study = useAll('study')[0];
  const maps = useAll('map').filter((map) => !map.archived);
  const shown = /\/m\/([^/]+)$/.exec(location.pathname)?.[1];
  const [map, setMap] = useState(shown ?? uuidOf(maps[0]?.id ?? ''));
  const lay = () => {
    const id = uuidOf(study?.id ?? '');
    awaitUnderlay({ file, study: id, map });
    navigate(`/s/${id}/m/${map}`);
    onClose();
  };
  return (
    <section className="mapimport-trace" aria-label={t('mapImport.trace')} role="status">
      <p>{t('mapImport.traceWhy', { name: file.name })}</p>
      {maps.length === 0 ? (
        <p>{t('mapImport.traceNoMap')}</p>
      ) : (
        <div className="mapimport-trace-do">
          <PlainField label={t('mapImport.traceMap')}>
            {(control) => (
              <select {...control} value={map} onChange={(event) => setMap(event.target.value)}>
                {maps.map((each) => (
                  <option key={each.id} value={uuidOf(each.id)}>
                    {each.name}
                  </option>
                ))}
              </select>
            )}
          </PlainField>
          <button type="button" className="button primary" onClick={lay}>
            {t('mapImport.traceDo')}
          </button>
        </div>
      )}
    </section>
  );
}
