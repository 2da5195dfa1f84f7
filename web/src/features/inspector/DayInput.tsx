import { CalendarDays } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useT } from '../../i18n';
import { IconButton } from '../../ui/IconButton';
import { dayText, isoOfDay } from './dayText';

interface DayInputProps {
  readonly control: { readonly id: string; readonly 'aria-describedby': string | undefined; readonly 'aria-invalid': boolean };
  /** ISO 8601, or what was typed when it is no date. */
  readonly value: string;
  readonly onChange: (iso: string) => void;
}

/** A day, written as the interface's language does. The browser's own field follows the browser's language: it only lends its calendar. */
export function DayInput({ control, value, onChange }: DayInputProps) {
  const t = useT();
  const calendar = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(() => dayText(value));
  // Somebody else, or an undo, changed it.
  useEffect(() => setTyped((now) => (isoOfDay(now) === value ? now : dayText(value))), [value]);
  const type = (text: string) => {
    setTyped(text);
    onChange(isoOfDay(text));
  };
  return (
    <span className="day-input">
      <input
        {...control}
        inputMode="numeric"
        placeholder={t('inspector.dateHint')}
        value={typed}
        maxLength={10}
        onChange={(event) => type(event.target.value)}
        onBlur={() => setTyped(dayText(value))}
      />
      <IconButton small label={t('inspector.calendar')} onClick={() => calendar.current?.showPicker()}>
        <CalendarDays size={14} aria-hidden="true" />
      </IconButton>
      <input
        ref={calendar}
        type="date"
        tabIndex={-1}
        aria-hidden="true"
        value={/^\d{4}-\d{2}-\d{2}$/.test(value) ? value : ''}
        onChange={(event) => type(dayText(event.target.value))}
      />
    </span>
  );
}
