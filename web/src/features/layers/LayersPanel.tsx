import { useAll, useSession, useSource } from '../../doc/react';
import { useT } from '../../i18n';
import { pathKinds } from '../../map/ports';
import type { JourneyPath } from '../../types/wire';
import { ClassesOfCases } from '../measures/ClassesOfCases';
import { KpiColours } from '../measures/KpiColours';
import { MapTools } from '../paths/MapTools';
import { NewPath } from '../paths/NewPath';
import { RolesFilter } from '../people/RolesFilter';
import { QualityPanel } from '../rounds/QualityPanel';
import { view } from '../study/view';
import { SystemsFilter } from '../systems/SystemsFilter';
import { ViewsPanel } from '../views/ViewsPanel';
import { LayerGroup } from './LayerGroup';
import '../rounds/panel.css';
import './layers.css';

/** Path layers by kind, the colouring of cards, and how the cases part. */
export function LayersPanel({ map }: { readonly map: string }) {
  const t = useT();
  const paths: readonly JourneyPath[] = useAll('path').filter((path) => path.map === map);
  const { overlay } = useSource(useSession().measures);
  return (
    <aside className="study-left" aria-label={t('layers.title')}>
      <MapTools />
      <section className="panel-part">
        <h2 className="section-title">{t('layers.title')}</h2>
        {paths.length === 0 && <p className="panel-empty">{t('layers.empty')}</p>}
        {pathKinds.map((kind) => {
          const group = paths.filter((path) => path.kind === kind);
          return group.length > 0 && <LayerGroup key={kind} kind={kind} paths={group} overlay={overlay} />;
        })}
        <NewPath map={map} />
        {paths.length > 0 && (
          <button type="button" className="button small wide quadrant-open" onClick={() => view.set({ dialog: 'quadrant' })}>
            {t('quadrant.title')}
          </button>
        )}
      </section>
      <KpiColours map={map} />
      <QualityPanel map={map} />
      <SystemsFilter map={map} />
      <RolesFilter map={map} />
      <ViewsPanel map={map} />
      <ClassesOfCases map={map} />
    </aside>
  );
}
