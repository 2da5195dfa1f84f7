import { RotateCcw } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { myName } from '../../app/me';
import { useSession } from '../../doc/react';
import { useTexts } from '../../i18n';
import type { Round } from '../../types/wire';
import { focusFault, useFirstField } from '../inspector/focus';
import { dateText } from '../inspector/numbers';
import { PlainField } from '../inspector/PlainField';
import { reopenRound } from './edits';

/** Opens a revealed round again: why is said first, goes into the journal, and what was revealed stays to be read. */
export function Reopen({ round }: { readonly round: Round }) {
  const { t } = useTexts();
  const [asking, setAsking] = useState(false);
  if (asking) return <ReopenForm round={round} close={() => setAsking(false)} />;
  return (
    <button type="button" className="button small" onClick={() => setAsking(true)}>
      <RotateCcw size={14} aria-hidden="true" />
      {t('rounds.reopen')}
    </button>
  );
}

function ReopenForm({ round, close }: { readonly round: Round; readonly close: () => void }) {
  const { t, language } = useTexts();
  const { doc } = useSession();
  const form = useFirstField();
  const [why, setWhy] = useState('');
  const [by, setBy] = useState(myName());
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!why.trim() || !by.trim()) return focusFault(form.current);
    const date = dateText(round.revealedOn, language);
    reopenRound(doc, round, {
      why: why.trim(),
      by: by.trim(),
      keptName: t('rounds.keptName', { name: round.name, date }).slice(0, 200),
      evidence: t('rounds.shown', { count: round.participants, date }),
    });
  };
  return (
    <form ref={form} className="rounds-reopen" aria-label={t('rounds.reopen')} onSubmit={submit} noValidate>
      <p>{t('rounds.reopenWhat')}</p>
      <PlainField label={t('rounds.reopenWhy')} fault={tried && !why.trim() ? t('rounds.reopenWhyMissing') : null}>
        {(control) => <textarea {...control} rows={2} maxLength={2000} value={why} onChange={(event) => setWhy(event.target.value)} />}
      </PlainField>
      <PlainField label={t('rounds.reopenBy')} fault={tried && !by.trim() ? t('rounds.reopenByMissing') : null}>
        {(control) => <input {...control} maxLength={60} value={by} onChange={(event) => setBy(event.target.value)} />}
      </PlainField>
      <div className="form-end">
        <button type="button" className="button small" onClick={close}>
          {t('app.cancel')}
        </button>
        <button type="submit" className="button primary small">
          {t('rounds.reopen')}
        </button>
      </div>
    </form>
  );
}
