import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useT } from '../i18n';
import '../features/paths/dialog.css';

interface Props {
  readonly title: string;
  readonly className?: string;
  readonly onClose: () => void;
  readonly children: React.ReactNode;
}

/** A sheet over the page with its title and the button that closes it; Escape and a press beside it close it too. */
export function SheetDialog({ title, className = '', onClose, children }: Props) {
  const t = useT();
  return (
    <ModalOverlay className="veil" isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal className={`sheet ${className}`}>
        <Dialog>
          <Heading slot="title">{title}</Heading>
          {children}
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
