import { Download } from 'lucide-react';
import { useLanguage, useT } from '../../i18n';
import { saveText } from '../../ui/saveText';
import { csvOf } from '../events/csv';
import type { ImportFault } from './http';

/** Faults as a person can act on them: where, what was read, what is wrong, what to do. */
export function FaultTable({ faults, count }: { readonly faults: readonly ImportFault[]; readonly count: number }) {
  const t = useT();
  const language = useLanguage();
  const whole = new Intl.NumberFormat(language);
  const problem = (fault: ImportFault) => {
    const said = t(`logs.problem.${fault.code}`);
    return said.startsWith('logs.problem.') ? fault.message : said;
  };
  const save = () => {
    const head = ['row', 'column', 'value', 'problem'].map((column) => t(`logs.faults.${column}`));
    const rows = faults.map((fault) => [fault.row > 0 ? String(fault.row) : '', fault.column, fault.value, problem(fault)]);
    saveText(`${t('logs.faults')}.csv`, csvOf([head, ...rows], language), 'text/csv');
  };
  return (
    <>
      <p className="fine">{t('logs.faults.count', { n: count })}</p>
      <div className="table-scroll slides">
        <table className="plain-table">
          <caption className="visually-hidden">{t('logs.faults')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('logs.faults.row')}</th>
              <th scope="col">{t('logs.faults.column')}</th>
              <th scope="col">{t('logs.faults.value')}</th>
              <th scope="col">{t('logs.faults.problem')}</th>
            </tr>
          </thead>
          <tbody>
            {faults.map((fault) => (
              <tr key={`${fault.row} ${fault.column} ${fault.code} ${fault.value}`}>
                <td className="number">{fault.row > 0 ? whole.format(fault.row) : '—'}</td>
                <td>{fault.column || '—'}</td>
                <td>{fault.value ? <code>{fault.value}</code> : '—'}</td>
                <td>
                  {problem(fault)}
                  {language === 'en' && fault.fix && <span className="fine"> {fault.fix}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <button type="button" className="quiet-button" onClick={save}>
        <Download size={14} aria-hidden="true" />
        {t('logs.faults.save')}
      </button>
      {count > faults.length && <p className="fine">{t('logs.faults.more', { n: count - faults.length })}</p>}
    </>
  );
}
