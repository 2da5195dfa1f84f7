import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useT } from '../../i18n';
import { LogsPanel } from '../logs/LogsPanel';
import '../paths/dialog.css';

/** The event logs of the study, over the map. */
export function LogsDialog({ map, onClose }: { readonly map: string; readonly onClose: () => void }) {
  const t = useT();
  return (
    <ModalOverlay className="veil" isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal className="sheet">
        <Dialog>
          <Heading slot="title">{t('study.logs')}</Heading>
          <LogsPanel map={map} />
          <div className="sheet-end">
            <Button className="button" onPress={onClose}>
              {t('app.close')}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
