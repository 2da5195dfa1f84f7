import { Trash2 } from 'lucide-react';
import { useAll, useSession } from '../../doc/react';
import { useT } from '../../i18n';
import type { EventExpectation, TriggeringEvent } from '../../types/wire';
import { IconButton } from '../../ui/IconButton';
import { OrderButtons } from '../study/OrderButtons';
import { AsCondition } from './AsCondition';
import { Cell } from './Cell';
import { addRow, setRow } from './edits';
import { GapInput } from './GapInput';

export const columns = ['expectation', 'today', 'gap', 'gapText', 'saidBy'] as const;

/** What the client expects when the event happens, what is done today, and the gap: a table to type into. */
export function SheetTable({ event }: { readonly event: TriggeringEvent }) {
  const t = useT();
  const { doc } = useSession();
  const rows = useAll('expectation').filter((row) => row.event === event.id);
  const add = (text: string, by: string) => {
    const id = addRow(doc, event.id, text);
    if (by === 'tab')
      requestAnimationFrame(() => document.querySelector<HTMLElement>(`tr[data-row="${id}"] [data-column="today"]`)?.focus());
  };
  return (
    <div className="sheet-scroll slides">
      <table className="event-sheet" aria-label={t('events.sheetOf', { name: event.name })}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" data-column={column}>
                {t(`events.column.${column}`)}
              </th>
            ))}
            <th scope="col">{t('events.column.condition')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('events.column.tools')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <Row key={row.id} event={event} row={row} rows={rows} at={at} />
          ))}
          <tr className="sheet-new">
            <td colSpan={7}>
              <Cell
                id=""
                column="expectation"
                label={t('events.addRow')}
                placeholder={t(rows.length === 0 ? 'events.firstRow' : 'events.addRowHint')}
                value=""
                required
                commit={add}
              />
            </td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly event: TriggeringEvent;
  readonly row: EventExpectation;
  readonly rows: readonly EventExpectation[];
  readonly at: number;
}

function Row({ event, row, rows, at }: RowProps) {
  const t = useT();
  const { doc } = useSession();
  const { id } = row;
  const name = row.expectation;
  const n = at + 1;
  const cell = (column: 'expectation' | 'today' | 'gapText' | 'saidBy', required = false) => (
    <td data-label={t(`events.column.${column}`)}>
      <Cell
        id={id}
        column={column}
        label={t('events.cell', { column: t(`events.column.${column}`), n })}
        placeholder={t(`events.hint.${column}`)}
        value={row[column]}
        required={required}
        commit={(value) => setRow(doc, id, { [column]: value })}
      />
    </td>
  );
  return (
    <tr data-row={id}>
      {cell('expectation', true)}
      {cell('today')}
      <td data-label={t('events.column.gap')}>
        <GapInput
          label={t('events.cell', { column: t('events.column.gap'), n })}
          value={row.gap}
          onChange={(gap) => setRow(doc, id, { gap })}
        />
      </td>
      {cell('gapText')}
      {cell('saidBy')}
      <td data-label={t('events.column.condition')}>
        <AsCondition event={event} row={row} />
      </td>
      <td className="sheet-tools">
        <OrderButtons small list={rows} id={id} name={name} />
        <IconButton small label={t('study.remove', { name })} onClick={() => doc.edit('expectation.remove', [{ op: 'remove', id }])}>
          <Trash2 size={14} aria-hidden="true" />
        </IconButton>
      </td>
    </tr>
  );
}
