import type { ReactNode } from 'react';
import { SheetDialog } from '../../ui/SheetDialog';
import '../inspector/controls.css';
import './logs.css';

interface PlainDialogProps {
  readonly title: string;
  readonly close: () => void;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** A sheet that a press beside it does not close: what is chosen or typed in it is not lost; Escape and the cross close it. */
export function PlainDialog({ title, close, wide, children }: PlainDialogProps) {
  return (
    <SheetDialog title={title} className={`plain-sheet logs-root ${wide ? 'wide' : ''}`} onClose={close} held>
      {children}
    </SheetDialog>
  );
}
