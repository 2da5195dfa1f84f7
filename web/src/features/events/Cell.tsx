import { type KeyboardEvent, useRef } from 'react';
import { type Answers, actionOf } from '../../keys/table';
import { useWritten } from '../inspector/useWritten';

interface CellProps {
  /** The record that is edited; empty for the row that is not there yet. */
  readonly id: string;
  readonly column: string;
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly required?: boolean;
  readonly commit: (value: string, by: 'enter' | 'tab' | 'leave') => void;
}

/** A cell of the sheet: Enter keeps it and goes to the cell below, Tab to the next one, Escape gives the old text back; Shift+Enter breaks the line. */
export function Cell({ id, column, label, value, placeholder, required, commit }: CellProps) {
  const by = useRef<'enter' | 'tab' | 'leave' | 'escape'>('leave');
  const { field, text, write, begin, end } = useWritten<HTMLTextAreaElement>(
    id ? `${id}#${column}` : null,
    value,
    required ?? false,
    (said) => {
      if (by.current !== 'escape') commit(said, by.current);
    },
  );
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    const answers: Answers<'cells', () => void> = {
      cancel: () => {
        event.stopPropagation();
        by.current = 'escape';
        field.current?.blur();
      },
      next: () => {
        if (event.shiftKey) return;
        by.current = 'tab';
        if (id || !text.trim()) return;
        event.preventDefault();
        field.current?.blur();
      },
      below: () => {
        event.preventDefault();
        by.current = 'enter';
        const below = cellBelow(field.current, column);
        field.current?.blur();
        (below ?? field.current)?.focus();
      },
      // The browser's own.
      line: () => undefined,
    };
    const action = actionOf('cells', event.nativeEvent);
    if (action) answers[action]();
  };
  return (
    <textarea
      ref={field}
      rows={1}
      className="sheet-cell"
      data-column={column}
      aria-label={label}
      value={text}
      placeholder={placeholder}
      maxLength={column === 'saidBy' ? 200 : 3900}
      onFocus={() => {
        by.current = 'leave';
        begin();
      }}
      onBlur={() => end(by.current !== 'escape')}
      onKeyDown={press}
      onChange={(event) => write(event.target.value)}
    />
  );
}

/** The same column of the next row; from the last row, the one that is not there yet. */
function cellBelow(field: HTMLElement | null, column: string): HTMLElement | null {
  const next = field?.closest('tr')?.nextElementSibling;
  return next?.querySelector<HTMLElement>(`[data-column="${column}"]`) ?? next?.querySelector<HTMLElement>('[data-column]') ?? null;
}
