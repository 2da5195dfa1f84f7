import { Plus } from 'lucide-react';
import { type FormEvent, useState } from 'react';

interface Props {
  readonly label: string;
  readonly hint: string;
  readonly className?: string;
  readonly onAdd: (name: string) => void;
}

/** One field and its button: what is added is named first. */
export function AddLine({ label, hint, className = 'add-line', onAdd }: Props) {
  const [name, setName] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!name.trim()) return;
    onAdd(name.trim());
    setName('');
  };
  return (
    <form className={className} onSubmit={submit}>
      <input
        className="input"
        value={name}
        maxLength={200}
        aria-label={label}
        placeholder={hint}
        onChange={(event) => setName(event.target.value)}
      />
      <button type="submit" className="button" disabled={!name.trim()}>
        <Plus size={15} aria-hidden="true" />
        {label}
      </button>
    </form>
  );
}
