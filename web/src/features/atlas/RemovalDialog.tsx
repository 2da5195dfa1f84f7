import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { api } from '../../app/api';
import { useT } from '../../i18n';
import type { Wire } from '../../types/schemas';
import { SheetDialog } from '../../ui/SheetDialog';

export type Going = Wire<'RemovalResponse'>;

interface Props {
  readonly study: string;
  readonly id: string;
  readonly name: string;
  readonly going: Going;
  /** Takes the record out of the study; undo brings it back. */
  readonly remove: () => void;
  readonly onClose: () => void;
}

/** [S64.4] What people said and the pictures that only this shows: kept for an undo, or erased for good with it. */
export function RemovalDialog({ study, id, name, going, remove, onClose }: Props) {
  const t = useT();
  const queries = useQueryClient();
  const [failed, setFailed] = useState(false);
  const keep = () => {
    onClose();
    remove();
  };
  const erase = async () => {
    try {
      await api<null>(`/studies/${study}/records/${id}/enclosures`, { method: 'DELETE' });
    } catch {
      setFailed(true);
      return;
    }
    for (const key of ['interview', 'interviews', 'testimony', 'pictures']) void queries.invalidateQueries({ queryKey: [key, study] });
    keep();
  };
  return (
    <SheetDialog role="alertdialog" title={t('removal.title', { name })} onClose={onClose}>
      <p>{t('removal.what', { words: going.words, interviews: going.interviews, pictures: going.pictures })}</p>
      <p className="fine-print">{t('removal.choice')}</p>
      {failed && <p className="plain-fault">{t('interviews.notErased')}</p>}
      <div className="sheet-end removal-end">
        <Button className="button" onPress={onClose}>
          {t('app.cancel')}
        </Button>
        <Button className="button" autoFocus onPress={keep}>
          {t('removal.keep')}
        </Button>
        <Button className="button danger" onPress={() => void erase()}>
          {t('removal.erase')}
        </Button>
      </div>
    </SheetDialog>
  );
}
