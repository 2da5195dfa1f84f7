import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useT } from '../../i18n';
import '../inspector/controls.css';
import './logs.css';

interface PlainDialogProps {
  readonly title: string;
  readonly close: () => void;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** A modal dialog with its title and a way out; Escape closes, the focus comes back. */
export function PlainDialog({ title, close, wide, children }: PlainDialogProps) {
  const t = useT();
  return (
    <ModalOverlay className="dialog-overlay" isOpen onOpenChange={(open) => open || close()}>
      <Modal className={`dialog-modal ${wide ? 'wide' : ''}`}>
        <Dialog className="dialog logs-root">
          <header className="dialog-head">
            <Heading slot="title">{title}</Heading>
            <Button className="icon-button" aria-label={t('logs.close')} onPress={close}>
              <X size={16} aria-hidden="true" />
            </Button>
          </header>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
