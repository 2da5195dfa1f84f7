import { Link2, Star } from 'lucide-react';
import { useState } from 'react';
import { useAll, useSession } from '../../doc/react';
import { t as now, useT } from '../../i18n';
import type { Interview } from '../../types/wire';
import { toast } from '../../ui/toasts';
import { MomentChain } from '../chain/MomentChain';
import { stateCondition } from './edits';
import { Wording } from './Wording';

interface MakeProps {
  readonly entry: string;
  readonly touchpoint: string;
  readonly interview: Interview;
}

/**
 * What the customer stated becomes a condition of satisfaction of the moment. Its wording is the team's and enters the study; the words
 * themselves stay in the erasable store, quoted by reference (L6).
 */
export function MakeCondition({ entry, touchpoint, interview }: MakeProps) {
  const t = useT();
  const { doc } = useSession();
  const made = useAll('condition').find((condition) => condition.testimony === entry);
  const [wording, setWording] = useState(false);
  const [open, setOpen] = useState(false);
  if (made) {
    return (
      <>
        <button type="button" className="talk-made" onClick={() => setOpen(true)}>
          <Link2 size={16} aria-hidden="true" />
          {t('interviews.isCondition')}
        </button>
        {open && <MomentChain moment={made.moment} onClose={() => setOpen(false)} />}
      </>
    );
  }
  if (!wording) {
    return (
      <button type="button" className="talk-make" onClick={() => setWording(true)}>
        <Star size={16} aria-hidden="true" />
        {t('interviews.makeCondition')}
      </button>
    );
  }
  const state = (worded: string) => {
    stateCondition(doc, { entry, touchpoint, text: worded, interview });
    setWording(false);
    toast(now('interviews.conditionMade'), 'info');
  };
  return <Wording longest={2000} button={t('interviews.stateIt')} state={state} giveUp={() => setWording(false)} />;
}
