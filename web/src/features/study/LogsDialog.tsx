import { useT } from '../../i18n';
import { SheetDialog } from '../../ui/SheetDialog';
import { LogsPanel } from '../logs/LogsPanel';

/** The event logs of the study, over the map. */
export function LogsDialog({ map, onClose }: { readonly map: string; readonly onClose: () => void }) {
  const t = useT();
  return (
    <SheetDialog title={t('study.logs')} onClose={onClose}>
      <LogsPanel map={map} />
    </SheetDialog>
  );
}
