import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useSession } from '../../doc/react';
import { useT } from '../../i18n';
import { IconButton } from '../../ui/IconButton';
import { remove, rename, shift } from '../study/edits';

interface Named {
  readonly id: string;
  readonly name: string;
  readonly order: string;
}

interface Props<T extends Named> {
  readonly records: readonly T[];
  readonly add: string;
  /** What removing one does. */
  readonly removal: string;
  readonly onAdd: (name: string) => void;
  /** What else a row says of its record, under its name. */
  readonly details?: (record: T) => React.ReactNode;
}

/** A list of named records in order; names are saved when left. */
export function RecordList<T extends Named>({ records, add, removal, onAdd, details }: Props<T>) {
  const [name, setName] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!name.trim()) return;
    onAdd(name.trim());
    setName('');
  };
  return (
    <>
      <ol className="record-list">
        {records.map((record, i) => (
          <Row key={record.id} record={record} records={records} at={i}>
            {details?.(record)}
          </Row>
        ))}
      </ol>
      <form className="record-add" onSubmit={submit}>
        <input
          className="input"
          value={name}
          maxLength={200}
          aria-label={add}
          placeholder={add}
          onChange={(event) => setName(event.target.value)}
        />
        <button type="submit" className="button" disabled={!name.trim()}>
          <Plus size={15} aria-hidden="true" />
          {add}
        </button>
      </form>
      <p className="fine-print">{removal}</p>
    </>
  );
}

interface RowProps {
  readonly record: Named;
  readonly records: readonly Named[];
  readonly at: number;
  readonly children: React.ReactNode;
}

function Row({ record, records, at, children }: RowProps) {
  const t = useT();
  const { doc } = useSession();
  const { id, name } = record;
  return (
    <li>
      <span className="record-number">{at + 1}</span>
      <input
        className="input"
        key={name}
        defaultValue={name}
        maxLength={200}
        aria-label={t('study.nameOf', { name })}
        onBlur={(event) => rename(doc, id, event.target.value)}
      />
      <IconButton label={t('study.before', { name })} disabled={at === 0} onClick={() => shift(doc, records, id, -1)}>
        <ArrowUp size={16} aria-hidden="true" />
      </IconButton>
      <IconButton label={t('study.after', { name })} disabled={at === records.length - 1} onClick={() => shift(doc, records, id, 1)}>
        <ArrowDown size={16} aria-hidden="true" />
      </IconButton>
      <IconButton label={t('study.remove', { name })} disabled={records.length === 1} onClick={() => remove(doc, [id])}>
        <Trash2 size={16} aria-hidden="true" />
      </IconButton>
      {children && <div className="record-details">{children}</div>}
    </li>
  );
}
