import { useT } from '../../i18n';
import { type Columns, type Role, roles, type Shape } from './shape';
import { type Fault, letterOf } from './table';

const mostRows = 12;
const mostColumns = 12;

interface Props {
  readonly rows: readonly (readonly string[])[];
  readonly shape: Shape;
  readonly columns: Columns;
  readonly faults: readonly Fault[];
  readonly onColumns: (columns: Columns) => void;
}

/** The beginning of the table as it was read: in a list each column says what it is, in a grid the names are marked. */
export function Preview({ rows, shape, columns, faults, onColumns }: Props) {
  const t = useT();
  const width = Math.min(mostColumns, rows[0]?.length ?? 0);
  const shown = rows.slice(0, mostRows);
  const wrong = new Set(faults.map((fault) => `${fault.row} ${fault.column}`));
  const assign = (column: number, role: Role) =>
    onColumns({ ...columns, roles: columns.roles.map((each, i) => (i === column ? role : each === role ? 'none' : each)) });
  const isName = (row: number, column: number) => (shape === 'grid' ? row === 0 || column === 0 : row === 0 && columns.header);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <section className="spreadsheet-preview slides" aria-label={t('sheet.preview')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <td />
            {Array.from({ length: width }, (_, column) => (
              <th key={letterOf(column)} scope="col">
                <span>{letterOf(column)}</span>
                {shape === 'list' && (
                  <select
                    aria-label={t('sheet.column', { column: letterOf(column) })}
                    value={columns.roles[column] ?? 'none'}
                    onChange={(event) => assign(column, event.target.value as Role)}
                  >
                    {roles.map((role) => (
                      <option key={role} value={role}>
                        {t(`sheet.role.${role}`)}
                      </option>
                    ))}
                  </select>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row of a table has no other name
            <tr key={row}>
              <th scope="row">{row + 1}</th>
              {cells.slice(0, width).map((cell, column) => (
                <td
                  key={letterOf(column)}
                  data-name={isName(row, column) || undefined}
                  data-wrong={wrong.has(`${row} ${column}`) || undefined}
                  data-left={(shape === 'list' && columns.roles[column] === 'none') || undefined}
                >
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > mostRows && <p className="fine-print">{t('sheet.more', { count: rows.length - mostRows })}</p>}
    </section>
  );
}
