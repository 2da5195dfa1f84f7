import { CircleAlert } from 'lucide-react';
import { useT } from '../../i18n';
import { type Fault, letterOf } from './table';

const most = 20;

/** What is wrong, with its cell as the spreadsheet names it. */
export function FaultList({ faults }: { readonly faults: readonly Fault[] }) {
  const t = useT();
  return (
    <div className="spreadsheet-faults" role="alert">
      <ul>
        {faults.slice(0, most).map((fault) => (
          <li key={`${fault.row} ${fault.column} ${fault.key}`}>
            <CircleAlert size={14} aria-hidden="true" />
            <span>
              {fault.row !== null && (
                <b>
                  {letterOf(fault.column ?? 0)}
                  {fault.row + 1}{' '}
                </b>
              )}
              {t(fault.key, { detail: fault.detail ?? '' })}
            </span>
          </li>
        ))}
      </ul>
      {faults.length > most && <p>{t('sheet.moreFaults', { count: faults.length - most })}</p>}
    </div>
  );
}
