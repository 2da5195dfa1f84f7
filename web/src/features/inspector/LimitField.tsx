import { useState } from 'react';
import { useT } from '../../i18n';
import { type LimitUnit, limitSeconds, limitUnits, splitLimit } from './limits';
import { parseNumber } from './numbers';
import { PlainField } from './PlainField';

interface Props {
  readonly label: string;
  /** Seconds; null without limit. */
  readonly value: number | null;
  /** Said when what is typed is no positive number. */
  readonly fault: string;
  readonly onChange: (seconds: number | null) => void;
}

/** A length of time as a number and a unit; empty for none. */
export function LimitField({ label, value, fault, onChange }: Props) {
  const t = useT();
  const said = value === null ? null : splitLimit(value);
  const [unit, setUnit] = useState<LimitUnit>(said?.unit ?? 'hour');
  const [wrong, setWrong] = useState(false);
  const shown = said ? String(said.value) : '';
  const keep = (text: string) => {
    const number = parseNumber(text);
    const bad = text.trim() !== '' && (number === null || number <= 0);
    setWrong(bad);
    if (!bad && text.trim() !== shown) onChange(number === null ? null : limitSeconds(number, said?.unit ?? unit));
  };
  return (
    <div className="form-pair">
      <PlainField label={label} fault={wrong ? fault : null}>
        {(control) => (
          <input
            {...control}
            key={`${shown} ${said?.unit}`}
            defaultValue={shown}
            inputMode="decimal"
            onBlur={(event) => keep(event.target.value)}
          />
        )}
      </PlainField>
      <PlainField label={t('atlas.map.limitUnit')}>
        {(control) => (
          <select
            {...control}
            value={said?.unit ?? unit}
            onChange={(event) => {
              const next = event.target.value as LimitUnit;
              setUnit(next);
              if (said) onChange(limitSeconds(said.value, next));
            }}
          >
            {limitUnits.map((each) => (
              <option key={each} value={each}>
                {t(`atlas.unit.${each}`)}
              </option>
            ))}
          </select>
        )}
      </PlainField>
    </div>
  );
}
