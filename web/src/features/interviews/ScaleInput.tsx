import { useId } from 'react';
import { useT } from '../../i18n';
import type { Scale } from './http';

interface ScaleInputProps {
  readonly scale: Scale;
  readonly value: number | null;
  readonly disabled: boolean;
  readonly onChange: (value: number | null) => void;
}

/** 0 to 10 as buttons for a finger; the arrows choose too, and the chosen one pressed again takes it back. */
export function ScaleInput({ scale, value, disabled, onChange }: ScaleInputProps) {
  const t = useT();
  const name = useId();
  return (
    <fieldset className="talk-scale" data-scale={scale} disabled={disabled}>
      <legend>{t(`interviews.scale.${scale}`)}</legend>
      <div className="talk-scale-steps">
        {Array.from({ length: 11 }, (_, step) => step).map((step) => (
          <label key={step} data-on={step === value || undefined}>
            <input
              type="radio"
              name={name}
              checked={step === value}
              onChange={() => onChange(step)}
              onClick={() => step === value && onChange(null)}
            />
            {step}
          </label>
        ))}
      </div>
      <p className="talk-scale-ends" aria-hidden="true">
        <span>{t(`interviews.scale.${scale}.low`)}</span>
        <span>{t(`interviews.scale.${scale}.high`)}</span>
      </p>
    </fieldset>
  );
}
