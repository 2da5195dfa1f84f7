import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useT } from '../../i18n';
import { SheetDialog } from '../../ui/SheetDialog';

interface EraseProps {
  readonly what: 'photo' | 'quote';
  readonly erase: () => Promise<void>;
  readonly close: () => void;
}

/** Asked first: what is erased does not come back, not even by undo. */
export function EraseDialog({ what, erase, close }: EraseProps) {
  const t = useT();
  const [failed, setFailed] = useState('');
  return (
    <SheetDialog role="alertdialog" title={t(`${what}.erase.do`)} onClose={close}>
      <p>{t(`${what}.erase.sure`)}</p>
      {failed && <p className="plain-fault">{failed}</p>}
      <div className="sheet-end">
        <Button className="button" autoFocus onPress={close}>
          {t('app.cancel')}
        </Button>
        <Button className="button danger" onPress={() => void erase().then(close, (error: Error) => setFailed(error.message))}>
          {t(`${what}.erase.do`)}
        </Button>
      </div>
    </SheetDialog>
  );
}
