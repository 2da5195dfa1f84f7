import {
  ClipboardPaste,
  Columns3,
  FileSpreadsheet,
  Hand,
  MousePointer2,
  MoveHorizontal,
  SquarePlus,
  StickyNote,
  Table2,
} from 'lucide-react';
import { useRef } from 'react';
import { useT } from '../../i18n';
import type { Tool } from '../../map/ports';
import { IconButton } from '../../ui/IconButton';
import { takeTool, useView, view } from '../study/view';
import './paths.css';

const tools: readonly { readonly tool: Tool; readonly icon: typeof Hand }[] = [
  { tool: 'select', icon: MousePointer2 },
  { tool: 'hand', icon: Hand },
  { tool: 'touchpoint', icon: SquarePlus },
  { tool: 'note', icon: StickyNote },
  { tool: 'span', icon: MoveHorizontal },
];

/** By mouse the hand is on its way to the map already; by keyboard the focus goes there. */
function choose(tool: Tool): void {
  if (document.activeElement?.matches('.map-tools :focus-visible')) takeTool(tool);
  else view.set({ tool });
}

/** What a click on the map does, and the dialogs of the map. */
export function MapTools() {
  const t = useT();
  const now = useView((state) => state.tool);
  const table = useView((state) => state.table);
  const edit = useRef<HTMLButtonElement>(null);
  const openMenu = () => {
    const box = edit.current?.getBoundingClientRect();
    if (box) view.set({ menu: { x: box.left, y: box.bottom + 4 } });
  };
  return (
    <div className="map-tools" role="toolbar" aria-label={t('paths.tools')}>
      {tools.map(({ tool, icon: Icon }) => (
        <IconButton key={tool} label={t(`paths.tool.${tool}`)} pressed={now === tool} onClick={() => choose(tool)}>
          <Icon size={17} aria-hidden="true" />
        </IconButton>
      ))}
      <IconButton label={t('clip.menu')} ref={edit} onClick={openMenu}>
        <ClipboardPaste size={17} aria-hidden="true" />
      </IconButton>
      <span className="grow" />
      <IconButton label={t('study.table')} pressed={table} onClick={() => view.set({ table: !table })}>
        <Table2 size={17} aria-hidden="true" />
      </IconButton>
      <IconButton label={t('study.stages')} onClick={() => view.set({ dialog: 'stages' })}>
        <Columns3 size={17} aria-hidden="true" />
      </IconButton>
      <IconButton label={t('study.logs')} onClick={() => view.set({ dialog: 'logs' })}>
        <FileSpreadsheet size={17} aria-hidden="true" />
      </IconButton>
    </div>
  );
}
