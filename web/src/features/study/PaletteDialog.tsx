import { Palette } from '../palette/Palette';
import { useCommands } from './commands';

export function PaletteDialog({ onClose }: { readonly onClose: () => void }) {
  return <Palette commands={useCommands()} onClose={onClose} />;
}
