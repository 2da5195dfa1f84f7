import { Palette } from '../palette/Palette';
import { useCommands, useStudyCommands } from './commands';

export function PaletteDialog({ onClose }: { readonly onClose: () => void }) {
  return <Palette commands={useCommands()} onClose={onClose} />;
}

/** On the pages of the study without a map. */
export function StudyPalette({ onClose }: { readonly onClose: () => void }) {
  return <Palette commands={useStudyCommands()} onClose={onClose} />;
}
