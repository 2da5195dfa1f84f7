import { useT } from '../../i18n';
import { PlainField } from '../inspector/PlainField';
import { assigned, type Choices, letters, type Reading, roles, type Shape } from './http';

const shapes: readonly Shape[] = ['grid', 'turned', 'list'];

interface Props {
  readonly reading: Reading;
  readonly onChoose: (change: Choices) => void;
}

/** How the sheet was read, for a person to correct; a process leaves nothing to choose. */
export function ReadingChoices({ reading, onChoose }: Props) {
  const t = useT();
  if (reading.format === 'bpmn' || reading.format === '') return null;
  return (
    <section className="mapimport-part" aria-label={t('mapImport.how')}>
      <h3>{t('mapImport.how')}</h3>
      {reading.sheets.length > 1 && (
        <PlainField label={t('mapImport.sheet')}>
          {(control) => (
            <select {...control} value={reading.sheet} onChange={(event) => onChoose({ sheet: event.target.value, columns: '' })}>
              {reading.sheets.map((sheet) => (
                <option key={sheet.name} value={sheet.name}>
                  {sheet.hidden ? t('mapImport.sheetHidden', { name: sheet.name }) : sheet.name}
                </option>
              ))}
            </select>
          )}
        </PlainField>
      )}
      {reading.shape !== 'auto' && (
        <PlainField label={t('mapImport.shape')}>
          {(control) => (
            <select {...control} value={reading.shape} onChange={(event) => onChoose({ shape: event.target.value as Shape, columns: '' })}>
              {shapes.map((shape) => (
                <option key={shape} value={shape}>
                  {t(`mapImport.shape.${shape}`)}
                </option>
              ))}
            </select>
          )}
        </PlainField>
      )}
      {reading.columns.length > 0 && (
        <details className="mapimport-columns" open={reading.columns.every((column) => column.role === '') || undefined}>
          <summary>{t('mapImport.columns', { n: reading.columns.filter((column) => column.role !== '').length })}</summary>
          <ul>
            {reading.columns.map((column) => (
              <li key={column.at}>
                <span>
                  <b>{letters(column.at)}</b> {column.header}
                </span>
                <select
                  aria-label={t('mapImport.column', { column: letters(column.at), header: column.header })}
                  value={column.role}
                  onChange={(event) => onChoose({ columns: assigned(reading.columns, column.at, event.target.value) })}
                >
                  <option value="">{t('mapImport.role.none')}</option>
                  {roles.map((role) => (
                    <option key={role} value={role}>
                      {t(`mapImport.role.${role}`)}
                    </option>
                  ))}
                </select>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
