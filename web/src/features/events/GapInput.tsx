import { useId } from 'react';
import { useT } from '../../i18n';

const sizes = [0, 1, 2, 3] as const;

interface GapInputProps {
  readonly label: string;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

/** The gap from none to large: arrows change it, the chosen size pressed again says nothing. */
export function GapInput({ label, value, onChange }: GapInputProps) {
  const t = useT();
  const name = useId();
  return (
    <fieldset className="gap-input" data-gap={value ?? undefined}>
      <legend className="visually-hidden">{label}</legend>
      {sizes.map((size) => (
        <label
          key={size}
          title={t(`events.gap.${size}`)}
          data-size={size}
          data-on={(size === 0 ? value === 0 : value !== null && size <= value) || undefined}
        >
          <input
            type="radio"
            name={name}
            checked={value === size}
            aria-label={t(`events.gap.${size}`)}
            onChange={() => onChange(size)}
            onClick={() => value === size && onChange(null)}
          />
        </label>
      ))}
      <span className="gap-word" aria-hidden="true">
        {t(value === null ? 'events.gap.unsaid' : `events.gap.${value}`)}
      </span>
    </fieldset>
  );
}
