import { Hand, MousePointer2, MoveHorizontal, Redo2, SquarePlus, StickyNote, Undo2 } from 'lucide-react';
import { useSession, useSource } from '../../doc/react';
import { useT } from '../../i18n';
import type { Tool } from '../../map/ports';
import { IconButton } from '../../ui/IconButton';
import { useView, view } from '../study/view';

const all: readonly { readonly tool: Tool; readonly icon: typeof Hand; readonly edits: boolean }[] = [
  { tool: 'select', icon: MousePointer2, edits: false },
  { tool: 'hand', icon: Hand, edits: false },
  { tool: 'note', icon: StickyNote, edits: false },
  { tool: 'touchpoint', icon: SquarePlus, edits: true },
  { tool: 'span', icon: MoveHorizontal, edits: true },
];

/** What a click on the map does for a guest, and the way back. */
export function GuestTools({ edits }: { readonly edits: boolean }) {
  const t = useT();
  const { doc, history } = useSession();
  const { undo, redo } = useSource(history);
  const now = useView((state) => state.tool);
  return (
    <div className="guest-tools" role="toolbar" aria-label={t('paths.tools')}>
      {all
        .filter((each) => edits || !each.edits)
        .map(({ tool, icon: Icon }) => (
          <IconButton key={tool} label={t(`paths.tool.${tool}`)} pressed={now === tool} onClick={() => view.set({ tool })}>
            <Icon size={17} aria-hidden="true" />
          </IconButton>
        ))}
      <IconButton label={t('study.undo')} disabled={!undo} onClick={() => doc.undo()}>
        <Undo2 size={17} aria-hidden="true" />
      </IconButton>
      <IconButton label={t('study.redo')} disabled={!redo} onClick={() => doc.redo()}>
        <Redo2 size={17} aria-hidden="true" />
      </IconButton>
    </div>
  );
}
