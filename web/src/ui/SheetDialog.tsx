import { X } from 'lucide-react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useT } from '../i18n';
import '../features/paths/dialog.css';

interface Props {
  readonly title: string;
  readonly className?: string;
  readonly onClose: () => void;
  /** What Escape and a press beside it do, where it is not to close. */
  readonly onLeave?: () => void;
  /** A press beside it does not close it. */
  readonly held?: boolean;
  readonly role?: 'dialog' | 'alertdialog';
  /** Before the title. */
  readonly before?: React.ReactNode;
  /** Beside the title, before the cross. */
  readonly beside?: React.ReactNode;
  readonly children: React.ReactNode;
}

/** A sheet over the page: its title and the cross that closes it stay at its top while it scrolls, its foot (sheet-end) at its bottom; Escape and a press beside it close it too. */
export function SheetDialog({ title, className = '', onClose, onLeave = onClose, held = false, role, before, beside, children }: Props) {
  const t = useT();
  return (
    <ModalOverlay className="veil" isOpen isDismissable={!held} onOpenChange={(open) => !open && onLeave()}>
      <Modal className={`sheet ${className}`}>
        <Dialog role={role}>
          <header className="sheet-head">
            {before}
            <Heading slot="title">{title}</Heading>
            {beside}
            <Button className="icon-button" aria-label={t('app.close')} onPress={onClose}>
              <X size={16} aria-hidden="true" />
            </Button>
          </header>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
