import { type ReactNode, useId } from 'react';

interface PlainFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly fault?: string | null;
  readonly children: (control: { id: string; 'aria-describedby': string | undefined; 'aria-invalid': boolean }) => ReactNode;
}

/** A labelled form control with its hint and its fault, both told to screen readers. */
export function PlainField({ label, hint, fault, children }: PlainFieldProps) {
  const id = useId();
  const said = fault ?? hint;
  return (
    <div className="plain-field">
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-describedby': said ? `${id}-said` : undefined, 'aria-invalid': Boolean(fault) })}
      {said && (
        <p id={`${id}-said`} className={fault ? 'plain-fault' : 'plain-hint'}>
          {said}
        </p>
      )}
    </div>
  );
}
