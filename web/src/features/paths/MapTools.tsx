import { Columns3, FileSpreadsheet, Hand, MousePointer2, SquarePlus, Table2 } from 'lucide-react';
import { useT } from '../../i18n';
import type { Tool } from '../../map/ports';
import { useView, view } from '../study/view';
import './paths.css';

const tools: readonly { readonly tool: Tool; readonly icon: typeof Hand }[] = [
  { tool: 'select', icon: MousePointer2 },
  { tool: 'hand', icon: Hand },
  { tool: 'touchpoint', icon: SquarePlus },
];

/** What a click on the map does, and the dialogs of the map. */
export function MapTools() {
  const t = useT();
  const now = useView((state) => state.tool);
  const table = useView((state) => state.table);
  return (
    <div className="map-tools" role="toolbar" aria-label={t('paths.tools')}>
      {tools.map(({ tool, icon: Icon }) => (
        <button
          key={tool}
          type="button"
          className="icon-button"
          aria-pressed={now === tool}
          aria-label={t(`paths.tool.${tool}`)}
          title={t(`paths.tool.${tool}`)}
          onClick={() => view.set({ tool })}
        >
          <Icon size={17} aria-hidden="true" />
        </button>
      ))}
      <span className="grow" />
      <button
        type="button"
        className="icon-button"
        aria-pressed={table}
        aria-label={t('study.table')}
        title={t('study.table')}
        onClick={() => view.set({ table: !table })}
      >
        <Table2 size={17} aria-hidden="true" />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={t('study.stages')}
        title={t('study.stages')}
        onClick={() => view.set({ dialog: 'stages' })}
      >
        <Columns3 size={17} aria-hidden="true" />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={t('study.logs')}
        title={t('study.logs')}
        onClick={() => view.set({ dialog: 'logs' })}
      >
        <FileSpreadsheet size={17} aria-hidden="true" />
      </button>
    </div>
  );
}
