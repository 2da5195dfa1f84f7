import { useEffect, useState } from 'react';
import { useT } from '../../i18n';
import { isDay } from './conditionForm';
import { DayInput } from './DayInput';
import { PlainField } from './PlainField';

interface Props {
  readonly label: string;
  /** ISO 8601, or empty. */
  readonly value: string;
  /** Told a day that exists, or that there is none; never what is half written. */
  readonly onChange: (iso: string) => void;
}

/** A day that is kept as soon as it is whole. */
export function DayField({ label, value, onChange }: Props) {
  const t = useT();
  const [draft, setDraft] = useState(value);
  const [left, setLeft] = useState(false);
  useEffect(() => setDraft(value), [value]);
  const open = draft !== '' && !isDay(draft);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears when its field is left
    <div className="day-field" onBlur={() => setLeft(true)} onFocus={() => setLeft(false)}>
      <PlainField label={label} fault={open && left ? t('inspector.fault.date') : null}>
        {(control) => (
          <DayInput
            control={control}
            value={draft}
            onChange={(iso) => {
              setDraft(iso);
              if ((iso === '' || isDay(iso)) && iso !== value) onChange(iso);
            }}
          />
        )}
      </PlainField>
    </div>
  );
}
