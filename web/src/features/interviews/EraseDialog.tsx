import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useSession } from '../../doc/react';
import { t as now, useT } from '../../i18n';
import type { Interview } from '../../types/wire';
import { SheetDialog } from '../../ui/SheetDialog';
import { toast } from '../../ui/toasts';
import { eraseWords } from './http';

interface EraseProps {
  readonly study: string;
  readonly interview: Interview;
  /** True when the interview leaves the study too. */
  readonly remove: boolean;
  readonly onClose: () => void;
}

/** Asked first: what is erased does not come back, not even by undo. */
export function EraseDialog({ study, interview, remove, onClose }: EraseProps) {
  const t = useT();
  const { doc } = useSession();
  const queries = useQueryClient();
  const [failed, setFailed] = useState(false);
  const erase = async () => {
    try {
      await eraseWords(study, interview.id);
    } catch {
      setFailed(true);
      return;
    }
    localStorage.removeItem(`parcours.interview.${interview.id}`);
    if (remove) doc.edit('interview.remove', [{ op: 'remove', id: interview.id }]);
    for (const key of ['interview', 'interviews', 'testimony']) void queries.invalidateQueries({ queryKey: [key, study] });
    toast(now(remove ? 'interviews.removed' : 'interviews.wordsErased', { name: interview.name }), 'info');
    onClose();
  };
  return (
    <SheetDialog
      role="alertdialog"
      title={t(remove ? 'interviews.removeTitle' : 'interviews.eraseTitle', { name: interview.name })}
      onClose={onClose}
    >
      <p>{t(remove ? 'interviews.removeWhat' : 'interviews.eraseWhat')}</p>
      {failed && <p className="plain-fault">{t('interviews.notErased')}</p>}
      <div className="sheet-end">
        <Button className="button" autoFocus onPress={onClose}>
          {t('app.cancel')}
        </Button>
        <Button className="button danger" onPress={() => void erase()}>
          {t(remove ? 'interviews.remove' : 'interviews.erase')}
        </Button>
      </div>
    </SheetDialog>
  );
}
