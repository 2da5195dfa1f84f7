import { type FormEvent, useState } from 'react';
import { useT } from '../../i18n';
import { type ConditionDraft, conditionFaults } from './conditionForm';
import { DayInput } from './DayInput';
import { focusFault, useFirstField } from './focus';
import { PlainField } from './PlainField';

interface ConditionFormProps {
  readonly initial: ConditionDraft;
  /** Resolves once the condition is kept; a rejection leaves the form as it was typed. */
  readonly save: (draft: ConditionDraft) => Promise<void>;
  readonly close: () => void;
}

/** A condition of satisfaction as the customer stated it: who, when, in which words, told by which figure. */
export function ConditionForm({ initial, save, close }: ConditionFormProps) {
  const t = useT();
  const [draft, setDraft] = useState(initial);
  const form = useFirstField();
  const [tried, setTried] = useState(false);
  const [state, setState] = useState<'typing' | 'saving' | 'failed'>('typing');
  const faults = tried ? conditionFaults(draft) : {};
  const told = (key: string | undefined) => (key ? t(key) : null);
  const set = (name: keyof ConditionDraft) => (event: { target: { value: string } }) => setDraft({ ...draft, [name]: event.target.value });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (state === 'saving') return;
    if (Object.keys(conditionFaults(draft)).length > 0) return focusFault(form.current);
    setState('saving');
    save(draft).then(close, () => setState('failed'));
  };

  return (
    <form ref={form} className="inspector-form" onSubmit={submit} aria-label={t('inspector.condition.form')} noValidate>
      <PlainField label={t('inspector.condition.text')} hint={t('inspector.condition.textHint')} fault={told(faults.text)}>
        {(control) => <textarea {...control} rows={2} value={draft.text} onChange={set('text')} maxLength={2000} />}
      </PlainField>
      <div className="form-pair">
        <PlainField label={t('inspector.condition.statedBy')} hint={t('inspector.condition.statedByHint')}>
          {(control) => <input {...control} value={draft.statedBy} onChange={set('statedBy')} maxLength={200} />}
        </PlainField>
        <PlainField label={t('inspector.condition.statedOn')} fault={told(faults.statedOn)}>
          {(control) => <DayInput control={control} value={draft.statedOn} onChange={(statedOn) => setDraft({ ...draft, statedOn })} />}
        </PlainField>
      </div>
      <PlainField label={t('inspector.condition.quote')} hint={t('inspector.condition.quoteHint')} fault={told(faults.quote)}>
        {(control) => <textarea {...control} rows={2} value={draft.quote} onChange={set('quote')} />}
      </PlainField>
      <PlainField label={t('inspector.condition.indicator')} fault={told(faults.indicator)}>
        {(control) => <input {...control} value={draft.indicator} onChange={set('indicator')} maxLength={200} />}
      </PlainField>
      <div className="form-three">
        <PlainField label={t('inspector.condition.comparison')}>
          {(control) => (
            <select {...control} value={draft.comparison} onChange={set('comparison')}>
              <option value="atMost">{t('inspector.condition.atMost')}</option>
              <option value="atLeast">{t('inspector.condition.atLeast')}</option>
            </select>
          )}
        </PlainField>
        <PlainField label={t('inspector.condition.threshold')} fault={told(faults.threshold)}>
          {(control) => <input {...control} inputMode="decimal" value={draft.threshold} onChange={set('threshold')} />}
        </PlainField>
        <PlainField label={t('inspector.unit')}>
          {(control) => <input {...control} value={draft.unit} onChange={set('unit')} maxLength={40} />}
        </PlainField>
      </div>
      <PlainField label={t('inspector.condition.answer')} hint={t('inspector.condition.answerHint')}>
        {(control) => <textarea {...control} rows={2} value={draft.answer} onChange={set('answer')} maxLength={2000} />}
      </PlainField>
      {state === 'failed' && (
        <p role="alert" className="plain-fault">
          {t('inspector.condition.failed')}
        </p>
      )}
      <div className="form-end">
        <button type="button" className="button small" onClick={close}>
          {t('inspector.cancel')}
        </button>
        <button type="submit" className="button primary small" aria-disabled={state === 'saving'}>
          {t('inspector.save')}
        </button>
      </div>
    </form>
  );
}
