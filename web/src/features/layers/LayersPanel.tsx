import { FolderPlus } from 'lucide-react';
import { Suspense } from 'react';
import { useAll, usePart, useSession } from '../../doc/react';
import { useT } from '../../i18n';
import { pathKinds } from '../../map/ports';
import type { JourneyPath } from '../../types/wire';
import { BandsPanel } from '../bands/BandsPanel';
import { ClassesOfCases } from '../measures/ClassesOfCases';
import { KpiColours } from '../measures/KpiColours';
import { sameMeasures } from '../measures/overlay';
import { MapTools } from '../paths/MapTools';
import { NewPath } from '../paths/NewPath';
import { RolesFilter } from '../people/RolesFilter';
import { QualityPanel } from '../rounds/QualityPanel';
import { GoalStrip, UnderlayPanel } from '../study/parts';
import { view } from '../study/view';
import { SystemsFilter } from '../systems/SystemsFilter';
import { ViewsPanel } from '../views/ViewsPanel';
import { Folder } from './Folder';
import { addFolder, foldersOf, loose } from './folders';
import { LayerGroup } from './LayerGroup';
import { Signs } from './Signs';
import '../rounds/panel.css';
import './layers.css';

/** The name of a folder just made is ready to be written over. */
function nameAtOnce(folder: string): void {
  requestAnimationFrame(() => {
    const field = document.querySelector<HTMLInputElement>(`[data-folder="${CSS.escape(folder)}"] h3 input`);
    field?.focus();
    field?.select();
  });
}

/** Path layers by kind, the colouring of cards, and how the cases part. */
export function LayersPanel({ map }: { readonly map: string }) {
  const t = useT();
  const paths: readonly JourneyPath[] = useAll('path').filter((path) => path.map === map);
  const session = useSession();
  const { doc } = session;
  const folders = foldersOf(useAll('layer'), map);
  const overlay = usePart(session.measures, (measures) => measures.overlay, sameMeasures);
  return (
    <aside className="study-left" aria-label={t('layers.title')}>
      <MapTools />
      {overlay && (
        <Suspense fallback={null}>
          <GoalStrip map={map} />
        </Suspense>
      )}
      <section className="panel-part">
        <h2 className="section-title">{t('layers.title')}</h2>
        {paths.length === 0 && <p className="panel-empty">{t('layers.empty')}</p>}
        {folders.map((folder) => (
          <Folder
            key={folder.id}
            folder={folder}
            folders={folders}
            paths={paths.filter((path) => path.layer === folder.id)}
            overlay={overlay}
          />
        ))}
        {pathKinds.map((kind) => {
          const group = loose(paths, folders).filter((path) => path.kind === kind);
          return group.length > 0 && <LayerGroup key={kind} kind={kind} paths={group} overlay={overlay} />;
        })}
        <NewPath map={map} />
        <button
          type="button"
          className="button small add-path add-folder"
          onClick={() => nameAtOnce(addFolder(doc, map, t('layers.folder.name', { n: folders.length + 1 })))}
        >
          <FolderPlus size={14} aria-hidden="true" />
          {t('layers.folder.add')}
        </button>
        {paths.length > 0 && (
          <button type="button" className="button small wide quadrant-open" onClick={() => view.set({ dialog: 'quadrant' })}>
            {t('quadrant.title')}
          </button>
        )}
      </section>
      <KpiColours map={map} />
      <Signs />
      <BandsPanel map={map} />
      <Suspense fallback={null}>
        <UnderlayPanel map={map} />
      </Suspense>
      <QualityPanel map={map} />
      <SystemsFilter map={map} />
      <RolesFilter map={map} />
      <ViewsPanel map={map} />
      <ClassesOfCases map={map} />
    </aside>
  );
}
