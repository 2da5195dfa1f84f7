import { useT } from '../../i18n';
import { columnRoles, type MappingDraft } from './mapping';

interface PreviewTableProps {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly draft: MappingDraft;
}

/** The first rows of the file, each column headed by what it is taken for. */
export function PreviewTable({ columns, rows, draft }: PreviewTableProps) {
  const t = useT();
  const roleOf = (column: string) => {
    const role = columnRoles.find((one) => draft.columns[one] === column);
    if (role) return t(`logs.role.${role}`);
    return draft.scores.includes(column) ? t('logs.role.score') : null;
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keyboard
    <section className="table-scroll preview slides" aria-label={t('logs.preview')} tabIndex={0}>
      <table className="plain-table">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" data-taken={roleOf(column) !== null}>
                {column}
                <span className="role">{roleOf(column) ?? t('logs.role.none')}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, number) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have no other identity
            <tr key={number}>
              {columns.map((column, place) => (
                <td key={column}>{row[place] ?? ''}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
