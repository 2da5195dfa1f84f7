import { type FormEvent, useState } from 'react';
import { newId } from '../../doc/ids';
import { useSession } from '../../doc/react';
import { useT } from '../../i18n';
import type { ReadingSource } from '../../types/wire';
import { DayInput } from './DayInput';
import { focusFault, useFirstField } from './focus';
import { MeasureField } from './MeasureField';
import { PlainField } from './PlainField';
import { emptyReading, type ReadingDraft, readingFaults, readingProperties } from './readingForm';

interface ReadingFormProps {
  readonly subject: string;
  readonly indicator: string;
  readonly unit: string;
  readonly indicatorFixed: boolean;
  readonly close: () => void;
}

const sources: readonly ReadingSource[] = ['measured', 'reported', 'estimated'];

/** A value typed by hand, with where it comes from: measured, reported and estimated never mix silently. */
export function ReadingForm({ subject, indicator, unit, indicatorFixed, close }: ReadingFormProps) {
  const t = useT();
  const session = useSession();
  const [draft, setDraft] = useState<ReadingDraft>(() => emptyReading(indicator, unit));
  const form = useFirstField();
  const [tried, setTried] = useState(false);
  const faults = tried ? readingFaults(draft) : {};
  const told = (key: string | undefined) => (key ? t(key) : null);
  const set = (name: Exclude<keyof ReadingDraft, 'additive'>) => (event: { target: { value: string } }) =>
    setDraft({ ...draft, [name]: event.target.value });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(readingFaults(draft)).length > 0) return focusFault(form.current);
    session.doc.edit('reading.add', [{ op: 'put', record: { id: newId('reading'), subject, ...readingProperties(draft) } }]);
    close();
  };

  return (
    <form ref={form} className="inspector-form" onSubmit={submit} aria-label={t('inspector.reading.add')} noValidate>
      {!indicatorFixed && (
        <MeasureField
          indicator={draft.indicator}
          fault={told(faults.indicator)}
          choose={(indicator, unit) => setDraft({ ...draft, indicator, unit: unit ?? draft.unit })}
        />
      )}
      <div className="form-pair">
        <PlainField label={t('inspector.reading.value')} fault={told(faults.value)}>
          {(control) => <input {...control} inputMode="decimal" value={draft.value} onChange={set('value')} />}
        </PlainField>
        <PlainField label={t('inspector.unit')}>
          {(control) => <input {...control} value={draft.unit} onChange={set('unit')} maxLength={40} />}
        </PlainField>
      </div>
      <div className="form-pair">
        <PlainField label={t('inspector.reading.source')}>
          {(control) => (
            <select {...control} value={draft.source} onChange={set('source')}>
              {sources.map((source) => (
                <option key={source} value={source}>
                  {t(`inspector.source.${source}`)}
                </option>
              ))}
            </select>
          )}
        </PlainField>
        <PlainField label={t('inspector.reading.count')} fault={told(faults.count)}>
          {(control) => <input {...control} inputMode="numeric" value={draft.count} onChange={set('count')} />}
        </PlainField>
      </div>
      <div className="form-pair">
        <PlainField label={t('inspector.reading.from')} fault={told(faults.from)}>
          {(control) => <DayInput control={control} value={draft.from} onChange={(from) => setDraft({ ...draft, from })} />}
        </PlainField>
        <PlainField label={t('inspector.reading.to')} fault={told(faults.to)}>
          {(control) => <DayInput control={control} value={draft.to} onChange={(to) => setDraft({ ...draft, to })} />}
        </PlainField>
      </div>
      <PlainField label={t('inspector.reading.note')}>
        {(control) => <input {...control} value={draft.note} onChange={set('note')} maxLength={2000} />}
      </PlainField>
      {!indicatorFixed && (
        <label className="reading-additive">
          <input type="checkbox" checked={draft.additive} onChange={(event) => setDraft({ ...draft, additive: event.target.checked })} />
          {t('inspector.reading.additive')}
        </label>
      )}
      <div className="form-end">
        <button type="button" className="button small" onClick={close}>
          {t('inspector.cancel')}
        </button>
        <button type="submit" className="button primary small">
          {t('inspector.save')}
        </button>
      </div>
    </form>
  );
}
