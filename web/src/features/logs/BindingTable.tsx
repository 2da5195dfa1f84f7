import { Check, Link2, Link2Off } from 'lucide-react';
import { useMemo } from 'react';
import { useAll } from '../../doc/react';
import { useLanguage, useT } from '../../i18n';
import type { BindingRow } from './bindingPlan';

interface BindingTableProps {
  readonly map: string;
  readonly rows: readonly BindingRow[];
  readonly choose: (key: string, touchpoint: string | null) => void;
  readonly confirm: (row: BindingRow) => void;
}

/** One activity a row, the most frequent first as the server gives them. */
export function BindingTable({ map, rows, choose, confirm }: BindingTableProps) {
  const t = useT();
  const language = useLanguage();
  const groups = useGroups(map);
  const whole = new Intl.NumberFormat(language);
  return (
    <div className="table-scroll bind slides">
      <table className="plain-table">
        <caption className="visually-hidden">{t('logs.bind')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('logs.role.activity')}</th>
            <th scope="col" className="number">
              {t('logs.events')}
            </th>
            <th scope="col" className="number">
              {t('logs.cases')}
            </th>
            <th scope="col">{t('logs.bind.touchpoint')}</th>
            <th scope="col">{t('logs.bind.state')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} data-state={row.proposed ? 'proposed' : row.bound ? 'bound' : 'unbound'}>
              <th scope="row">
                {row.item.activity}
                {row.item.channel && <span className="fine"> {row.item.channel}</span>}
              </th>
              <td className="number">{whole.format(row.item.events)}</td>
              <td className="number">{whole.format(row.item.cases)}</td>
              <td>
                <TouchpointSelect row={row} groups={groups} choose={choose} />
              </td>
              <td>
                <RowState row={row} confirm={confirm} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function RowState({ row, confirm }: { readonly row: BindingRow; readonly confirm: (row: BindingRow) => void }) {
  const t = useT();
  if (row.proposed) {
    return (
      <button
        type="button"
        className="button small"
        onClick={(event) => {
          // The button goes once confirmed: the focus stays on its row.
          event.currentTarget.closest('tr')?.querySelector('select')?.focus();
          confirm(row);
        }}
      >
        <Check size={14} aria-hidden="true" />
        {t('logs.bind.confirm')}
        <span className="visually-hidden"> {row.item.activity}</span>
      </button>
    );
  }
  const Shape = row.bound ? Link2 : Link2Off;
  return (
    <span className="state">
      <Shape size={14} aria-hidden="true" />
      {t(row.bound ? 'logs.bind.bound' : 'logs.bind.unbound')}
    </span>
  );
}

type Groups = ReturnType<typeof useGroups>;

function TouchpointSelect({
  row,
  groups,
  choose,
}: {
  readonly row: BindingRow;
  readonly groups: Groups;
  readonly choose: BindingTableProps['choose'];
}) {
  const t = useT();
  const likely = row.item.suggestions.flatMap((suggestion) => {
    const name = groups.names.get(suggestion.touchpoint);
    return name === undefined ? [] : [{ id: suggestion.touchpoint, name }];
  });
  return (
    <select
      className="bind-select"
      aria-label={t('logs.bind.of', { activity: row.item.activity })}
      value={row.shown ?? ''}
      onChange={(event) => choose(row.key, event.target.value || null)}
    >
      <option value="">{t('logs.bind.none')}</option>
      {likely.length > 0 && (
        <optgroup label={t('logs.bind.likely')}>
          {likely.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </optgroup>
      )}
      {groups.stages.map((stage) => (
        <optgroup key={stage.id} label={stage.name}>
          {stage.touchpoints
            .filter((touchpoint) => !likely.some((one) => one.id === touchpoint.id))
            .map((touchpoint) => (
              <option key={touchpoint.id} value={touchpoint.id}>
                {touchpoint.name}
              </option>
            ))}
        </optgroup>
      ))}
    </select>
  );
}

/** The touchpoints of a map by stage, each with its lane so that two of one name are told apart. */
function useGroups(map: string) {
  const stages = useAll('stage');
  const lanes = useAll('lane');
  const touchpoints = useAll('touchpoint');
  return useMemo(() => {
    const laneNames = new Map(lanes.map((lane) => [lane.id, lane.name]));
    const own = stages.filter((stage) => stage.map === map);
    const full = own.map((stage) => ({
      id: stage.id,
      name: stage.name,
      touchpoints: touchpoints
        .filter((touchpoint) => touchpoint.stage === stage.id)
        .map((touchpoint) => ({ id: touchpoint.id, name: `${touchpoint.name} (${laneNames.get(touchpoint.lane) ?? ''})` })),
    }));
    return { stages: full, names: new Map(full.flatMap((stage) => stage.touchpoints.map((one) => [one.id, one.name] as const))) };
  }, [stages, lanes, touchpoints, map]);
}
