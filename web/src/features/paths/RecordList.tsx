import { Trash2 } from 'lucide-react';
import { useSession } from '../../doc/react';
import { useT } from '../../i18n';
import { IconButton } from '../../ui/IconButton';
import { AddLine } from '../atlas/AddLine';
import { remove, rename } from '../study/edits';
import { OrderButtons } from '../study/OrderButtons';

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
  return (
    <>
      <ol className="record-list">
        {records.map((record, i) => (
          <Row key={record.id} record={record} records={records} at={i}>
            {details?.(record)}
          </Row>
        ))}
      </ol>
      <AddLine className="record-add" label={add} hint={add} onAdd={onAdd} />
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
      <OrderButtons list={records} id={id} name={name} />
      <IconButton label={t('study.remove', { name })} disabled={records.length === 1} onClick={() => remove(doc, [id])}>
        <Trash2 size={16} aria-hidden="true" />
      </IconButton>
      {children && <div className="record-details">{children}</div>}
    </li>
  );
}
