import { type FormEvent, useId, useState } from 'react';

interface AddNamedProps {
  readonly className: string;
  /** What the field is called, and its hint. */
  readonly label: string;
  readonly button: string;
  /** Those known by name, offered while one types. */
  readonly known: readonly { readonly id: string; readonly name: string }[];
  readonly add: (name: string) => void;
}

/** Somebody or something added by name: one that is known, or a new one. */
export function AddNamed({ className, label, button, known, add }: AddNamedProps) {
  const list = useId();
  const [name, setName] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add(name);
    setName('');
  };
  return (
    <form className={className} onSubmit={submit}>
      <input
        className="input"
        list={list}
        maxLength={200}
        aria-label={label}
        placeholder={label}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <datalist id={list}>
        {known.map((each) => (
          <option key={each.id} value={each.name} />
        ))}
      </datalist>
      <button type="submit" className="button small" disabled={name.trim() === ''}>
        {button}
      </button>
    </form>
  );
}
