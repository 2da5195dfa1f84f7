import { type FormEvent, useId, useState } from 'react';
import { changed } from '../../doc/changed';
import { useAll, useSession } from '../../doc/react';
import { useTexts } from '../../i18n';
import type { Condition, ProgressAction, Reading } from '../../types/wire';
import { isDay } from '../inspector/conditionForm';
import { DayInput } from '../inspector/DayInput';
import { focusFault, useFirstField } from '../inspector/focus';
import { PlainField } from '../inspector/PlainField';
import { latestFirst } from '../inspector/readingForm';
import { type ActionDraft, addAction, linkAction, setAction } from './edits';
import { axes, readingText, statuses, withUnit } from './words';

const empty: ActionDraft = {
  text: '',
  axis: 'process',
  owner: '',
  due: '',
  status: 'planned',
  effect: '',
  indicator: '',
  doneOn: '',
  result: null,
};

interface ActionFormProps {
  /** Null where the action serves none, and is there already. */
  readonly condition: Condition | null;
  readonly action: ProgressAction | null;
  readonly close: () => void;
}

/** An action: what, on which axis, who, by when, where it stands, what is expected of it, and what shows its result. */
export function ActionForm({ condition, action, close }: ActionFormProps) {
  const { t } = useTexts();
  const { doc } = useSession();
  const known = useAll('action').filter((each) => condition && !each.conditions.includes(condition.id));
  const [draft, setDraft] = useState<ActionDraft>(() => (action ? draftOf(action) : empty));
  const [opened] = useState(draft);
  const [tried, setTried] = useState(false);
  const form = useFirstField();
  const list = useId();
  const text = draft.text.trim();
  const same = action ? undefined : known.find((each) => each.text.toLowerCase() === text.toLowerCase());
  const days = isDay(draft.due ?? '') && isDay(draft.doneOn ?? '');
  const set = (change: Partial<ActionDraft>) => setDraft({ ...draft, ...change });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!text || !days) return focusFault(form.current);
    const said = { ...draft, text, owner: draft.owner.trim(), effect: draft.effect.trim(), indicator: draft.indicator.trim() };
    if (action) setAction(doc, action.id, changed(opened, said));
    else if (condition && same) linkAction(doc, condition, same);
    else if (condition) addAction(doc, condition, said);
    close();
  };
  return (
    <form ref={form} className="inspector-form" onSubmit={submit} aria-label={t('chain.action.form')} noValidate>
      <PlainField
        label={t('chain.action.text')}
        hint={t(same ? 'chain.action.same' : 'chain.action.textHint')}
        fault={tried && !text ? t('chain.textMissing') : null}
      >
        {(control) => (
          <input
            {...control}
            list={action ? undefined : list}
            value={draft.text}
            maxLength={2000}
            onChange={(event) => set({ text: event.target.value })}
          />
        )}
      </PlainField>
      <datalist id={list}>
        {known.map((each) => (
          <option key={each.id} value={each.text} />
        ))}
      </datalist>
      {!same && <Details draft={draft} tried={tried} set={set} condition={condition} />}
      <div className="form-end">
        <button type="button" className="button small" onClick={close}>
          {t('inspector.cancel')}
        </button>
        <button type="submit" className="button primary small">
          {t(same ? 'chain.link' : 'inspector.save')}
        </button>
      </div>
    </form>
  );
}

function draftOf({ text, axis, owner, due, status, effect, indicator, doneOn, result }: ProgressAction): ActionDraft {
  return { text, axis, owner, due, status, effect, indicator, doneOn, result };
}

interface DetailsProps {
  readonly draft: ActionDraft;
  readonly tried: boolean;
  readonly set: (change: Partial<ActionDraft>) => void;
  readonly condition: Condition | null;
}

function Details({ draft, tried, set, condition }: DetailsProps) {
  const { t } = useTexts();
  const wrong = (day: string) => (tried && !isDay(day) ? t('inspector.fault.date') : null);
  return (
    <>
      <div className="form-pair">
        <PlainField label={t('chain.action.axis')}>
          {(control) => (
            <select {...control} value={draft.axis} onChange={(event) => set({ axis: event.target.value as ActionDraft['axis'] })}>
              {axes.map((axis) => (
                <option key={axis} value={axis}>
                  {t(`chain.axis.${axis}`)}
                </option>
              ))}
            </select>
          )}
        </PlainField>
        <PlainField label={t('chain.action.status')}>
          {(control) => (
            <select {...control} value={draft.status} onChange={(event) => set({ status: event.target.value as ActionDraft['status'] })}>
              {statuses.map((status) => (
                <option key={status} value={status}>
                  {t(`chain.status.${status}`)}
                </option>
              ))}
            </select>
          )}
        </PlainField>
      </div>
      <PlainField label={t('chain.owner')}>
        {(control) => <input {...control} value={draft.owner} maxLength={200} onChange={(event) => set({ owner: event.target.value })} />}
      </PlainField>
      <div className="form-pair">
        <PlainField label={t('chain.action.due')} fault={wrong(draft.due)}>
          {(control) => <DayInput control={control} value={draft.due} onChange={(due) => set({ due })} />}
        </PlainField>
        <PlainField label={t('chain.action.doneOn')} hint={t('chain.action.doneOnHint')} fault={wrong(draft.doneOn)}>
          {(control) => <DayInput control={control} value={draft.doneOn} onChange={(doneOn) => set({ doneOn })} />}
        </PlainField>
      </div>
      <PlainField label={t('chain.action.effect')} hint={t('chain.action.effectHint')}>
        {(control) => (
          <textarea {...control} rows={2} value={draft.effect} maxLength={2000} onChange={(event) => set({ effect: event.target.value })} />
        )}
      </PlainField>
      <PlainField label={t('chain.action.indicator')}>
        {(control) => (
          <input
            {...control}
            value={draft.indicator}
            placeholder={condition?.indicator}
            maxLength={200}
            onChange={(event) => set({ indicator: event.target.value })}
          />
        )}
      </PlainField>
      {condition && <ResultSelect draft={draft} set={set} condition={condition} />}
    </>
  );
}

function ResultSelect({ draft, set, condition }: Pick<DetailsProps, 'draft' | 'set'> & { readonly condition: Condition }) {
  const { t, language } = useTexts();
  const readings: readonly Reading[] = latestFirst(useAll('reading').filter((reading) => reading.subject === condition.id));
  if (readings.length === 0) return null;
  return (
    <PlainField label={t('chain.action.result')}>
      {(control) => (
        <select {...control} value={draft.result ?? ''} onChange={(event) => set({ result: event.target.value || null })}>
          <option value="">{t('chain.action.resultLatest')}</option>
          {readings.map((reading) => (
            <option key={reading.id} value={reading.id}>
              {`${withUnit(reading.value, reading.unit, language)} · ${readingText(reading, t, language)}`}
            </option>
          ))}
        </select>
      )}
    </PlainField>
  );
}
