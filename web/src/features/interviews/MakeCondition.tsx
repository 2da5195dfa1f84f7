import { Link2, Star } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useAll, useSession } from '../../doc/react';
import { t as now, useT } from '../../i18n';
import type { Interview } from '../../types/wire';
import { toast } from '../../ui/toasts';
import { MomentChain } from '../chain/MomentChain';
import { stateCondition } from './edits';

interface MakeProps {
  readonly entry: string;
  readonly text: string;
  readonly touchpoint: string;
  readonly interview: Interview;
}

/**
 * What the customer stated becomes a condition of satisfaction of the moment. Its wording is the team's and enters the study; the words
 * themselves stay in the erasable store, quoted by reference (L6).
 */
export function MakeCondition({ entry, text, touchpoint, interview }: MakeProps) {
  const t = useT();
  const { doc } = useSession();
  const made = useAll('condition').find((condition) => condition.testimony === entry);
  const [wording, setWording] = useState<string | null>(null);
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
  if (wording === null) {
    return (
      <button type="button" className="talk-make" onClick={() => setWording(text.slice(0, 2000))}>
        <Star size={16} aria-hidden="true" />
        {t('interviews.makeCondition')}
      </button>
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!wording.trim()) return;
    stateCondition(doc, { entry, touchpoint, text: wording.trim(), interview });
    setWording(null);
    toast(now('interviews.conditionMade'), 'info');
  };
  return (
    <form className="talk-wording" onSubmit={submit}>
      <label>
        <span>{t('interviews.wording')}</span>
        <input
          className="input"
          // biome-ignore lint/a11y/noAutofocus: it takes the place of the button that was pressed
          autoFocus
          value={wording}
          maxLength={2000}
          onChange={(event) => setWording(event.target.value)}
          onKeyDown={(event) => event.key === 'Escape' && setWording(null)}
        />
      </label>
      <button type="submit" className="button primary" disabled={!wording.trim()}>
        {t('interviews.stateIt')}
      </button>
    </form>
  );
}
