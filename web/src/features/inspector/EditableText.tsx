import { type KeyboardEvent, useRef } from 'react';
import type { Guest } from '../../doc/contract';
import { usePart, useSession } from '../../doc/react';
import { useT } from '../../i18n';
import { type Answers, actionOf } from '../../keys/table';
import { useWritten } from './useWritten';

export interface EditableTextProps {
  readonly id: string;
  /** The property of the record that is edited. */
  readonly field?: string;
  readonly label: string;
  readonly value: string;
  readonly commit: (value: string) => void;
  readonly placeholder?: string;
  readonly multiline?: boolean;
  readonly required?: boolean;
  /** What is written stands and cannot be changed; who shows it says why. */
  readonly readOnly?: boolean;
  readonly className?: string;
}

const sameWriter = (a: Guest | undefined, b: Guest | undefined) => a?.client === b?.client && a?.name === b?.name && a?.color === b?.color;

/** A text edited in place: Enter or leaving keeps it, Escape gives the old one back; the others see who edits. */
export function EditableText({
  id,
  field: property = 'name',
  label,
  value,
  commit,
  placeholder,
  multiline,
  required,
  readOnly,
  className,
}: EditableTextProps) {
  const t = useT();
  const session = useSession();
  const place = `${id}#${property}`;
  const writer = usePart(session.guests, (guests) => guests.find((guest) => guest.editing === place), sameWriter);
  const escaped = useRef(false);
  const { field, text, writing, write, begin, end } = useWritten<HTMLInputElement & HTMLTextAreaElement>(
    place,
    value,
    required ?? false,
    commit,
    multiline ?? false,
  );
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const answers: Answers<'text', () => void> = {
      cancel: () => {
        event.stopPropagation();
        escaped.current = true;
        field.current?.blur();
      },
      keepLong: () => field.current?.blur(),
      // In a text of several lines Enter begins the next.
      keep: () => multiline || field.current?.blur(),
    };
    const action = actionOf('text', event.nativeEvent);
    if (action && !event.nativeEvent.isComposing) answers[action]();
  };
  const shared = {
    ref: field,
    className: `editable ${className ?? ''}`,
    'aria-label': label,
    value: text,
    placeholder: readOnly ? undefined : placeholder,
    readOnly,
    // What is written when somebody locks it is still ended: kept, and then refused with the reason, or given up.
    ...((!readOnly || writing) && {
      onFocus: () => {
        escaped.current = false;
        begin();
      },
      onBlur: () => end(!escaped.current),
      onKeyDown: press,
    }),
    onChange: (event: { target: { value: string } }) => write(event.target.value),
  };
  return (
    <>
      {multiline ? <textarea {...shared} rows={1} maxLength={8000} /> : <input {...shared} type="text" maxLength={200} />}
      {writer && (
        <span className="writing" role="status" style={{ background: `var(--presence-${writer.color})` }}>
          {t('study.writing', { name: writer.name || t('study.guest') })}
        </span>
      )}
    </>
  );
}
