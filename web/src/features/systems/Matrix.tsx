import { Keyboard, Minus, Moon, Zap } from 'lucide-react';
import { useAll, useSession } from '../../doc/react';
import { useT } from '../../i18n';
import type { InfoSystem } from '../../types/wire';
import { integrate, integrationOf } from './edits';
import type { Mode } from './model';

const modes = ['realTime', 'batch', 'manual', 'none'] as const satisfies readonly Mode[];
const icons = { realTime: Zap, batch: Moon, manual: Keyboard, none: Minus } as const;

/** How what each system knows reaches each other one: a sign for each pair, changed where it stands. */
export function Matrix({ systems }: { readonly systems: readonly InfoSystem[] }) {
  const t = useT();
  const columns = systems.slice(0, -1);
  return (
    <section className="matrix" aria-labelledby="matrix">
      <h2 id="matrix">{t('systems.integrations')}</h2>
      <div className="matrix-scroll slides">
        <table>
          <thead>
            <tr>
              <td />
              {columns.map((system) => (
                <th key={system.id} scope="col">
                  {system.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {systems.slice(1).map((row, i) => (
              <tr key={row.id}>
                <th scope="row">{row.name}</th>
                {columns.map((column, j) =>
                  j <= i ? <Cell key={column.id} a={column} b={row} /> : <td key={column.id} className="matrix-off" />,
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ul className="matrix-legend">
        {modes.map((mode) => {
          const Icon = icons[mode];
          return (
            <li key={mode} data-mode={mode}>
              <Icon size={14} aria-hidden="true" />
              {t(`systems.mode.${mode}`)}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Cell({ a, b }: { readonly a: InfoSystem; readonly b: InfoSystem }) {
  const t = useT();
  const { doc } = useSession();
  const link = integrationOf(useAll('integration'), a.id, b.id);
  const mode = link?.mode ?? '';
  const Icon = mode ? icons[mode] : null;
  return (
    <td className="matrix-cell" data-mode={mode || undefined} title={link?.note || undefined}>
      {Icon ? <Icon size={16} aria-hidden="true" /> : <span aria-hidden="true">?</span>}
      <select
        aria-label={t('systems.pair', { a: a.name, b: b.name })}
        value={mode}
        onChange={(event) => integrate(doc, a.id, b.id, event.target.value as Mode | '')}
      >
        <option value="">{t('systems.mode.unsaid')}</option>
        {modes.map((each) => (
          <option key={each} value={each}>
            {t(`systems.mode.${each}`)}
          </option>
        ))}
      </select>
    </td>
  );
}
