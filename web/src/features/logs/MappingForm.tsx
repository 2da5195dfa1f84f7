import { useId } from 'react';
import { useT } from '../../i18n';
import { PlainField } from '../inspector/PlainField';
import {
  type ColumnRole,
  columnRoles,
  type MappingDraft,
  type MappingFaults,
  mostXesScores,
  neededRoles,
  type ScoreKind,
  scoreKinds,
  separators,
  timeFormats,
} from './mapping';

interface MappingFormProps {
  readonly columns: readonly string[];
  readonly draft: MappingDraft;
  readonly faults: MappingFaults;
  readonly change: (draft: MappingDraft) => void;
}

/** Which column is the case, the activity, the time; a person may correct what was detected. */
export function MappingForm({ columns, draft, faults, change }: MappingFormProps) {
  const t = useT();
  const told = (key: string | undefined) => (key ? t(key) : null);
  const setRole = (role: ColumnRole, column: string) => change({ ...draft, columns: { ...draft.columns, [role]: column } });
  return (
    <div className="mapping">
      <div className="mapping-grid">
        {columnRoles.map((role) => (
          <PlainField
            key={role}
            label={t(neededRoles.includes(role) ? `logs.role.${role}.needed` : `logs.role.${role}`)}
            fault={told(faults[role])}
          >
            {(control) => (
              <select {...control} value={draft.columns[role]} onChange={(event) => setRole(role, event.target.value)}>
                <option value="">{t('logs.role.unset')}</option>
                {columns.map((column) => (
                  <option key={column} value={column}>
                    {column}
                  </option>
                ))}
              </select>
            )}
          </PlainField>
        ))}
        <TimeFormat draft={draft} fault={told(faults.timeFormat)} change={change} />
        <PlainField label={t('logs.separator')} fault={told(faults.separator)}>
          {(control) => (
            <select {...control} value={draft.separator} onChange={(event) => change({ ...draft, separator: event.target.value })}>
              <option value="">{t('logs.role.unset')}</option>
              {[...new Set([...separators, ...(draft.separator ? [draft.separator] : [])])].map((separator) => (
                <option key={separator} value={separator}>
                  {separator === '\t' ? t('logs.separator.tab') : separator}
                </option>
              ))}
            </select>
          )}
        </PlainField>
      </div>
      <ScoreColumns columns={columns} draft={draft} faults={faults} change={change} />
    </div>
  );
}

/** [S63.3] Which columns hold scores, and of what kind: asked of every log. */
export function ScoreColumns({ columns, draft, faults, change }: MappingFormProps) {
  const t = useT();
  const told = useId();
  const free = columns.filter(
    (column) => column !== draft.detected?.lifecycle && !columnRoles.some((role) => draft.columns[role] === column),
  );
  const setScore = (column: string, on: boolean) =>
    change({ ...draft, scores: on ? [...draft.scores, column] : draft.scores.filter((other) => other !== column) });
  if (free.length === 0) return null;
  return (
    <fieldset className="scores" aria-describedby={faults.scores ? told : undefined}>
      <legend>{t('logs.scores')}</legend>
      {free.map((column) => (
        <span key={column} className="score">
          <label>
            <input type="checkbox" checked={draft.scores.includes(column)} onChange={(event) => setScore(column, event.target.checked)} />
            {column}
          </label>
          {draft.scores.includes(column) && <KindOfScore column={column} draft={draft} change={change} />}
        </span>
      ))}
      {draft.scores.length > 0 && <p className="fine">{t('logs.score.hint')}</p>}
      {faults.scores && (
        <p id={told} role="alert" className="plain-fault">
          {t(faults.scores, { most: mostXesScores, n: draft.scores.length })}
        </p>
      )}
    </fieldset>
  );
}

interface KindProps {
  readonly column: string;
  readonly draft: MappingDraft;
  readonly change: (draft: MappingDraft) => void;
}

/** [S63.3] A column called "Note /10" does not say whether it is a Net Promoter Score: a person does. */
function KindOfScore({ column, draft, change }: KindProps) {
  const t = useT();
  const set = (kind: string) => {
    const { [column]: _, ...others } = draft.kinds;
    change({ ...draft, kinds: kind ? { ...others, [column]: kind as ScoreKind } : others });
  };
  return (
    <select
      className="input"
      aria-label={t('logs.score.kind', { column })}
      value={draft.kinds[column] ?? ''}
      onChange={(event) => set(event.target.value)}
    >
      <option value="">{t('logs.score.unset')}</option>
      {scoreKinds.map((kind) => (
        <option key={kind} value={kind}>
          {t(`logs.score.${kind}`)}
        </option>
      ))}
    </select>
  );
}

function TimeFormat({
  draft,
  fault,
  change,
}: {
  readonly draft: MappingDraft;
  readonly fault: string | null;
  readonly change: (draft: MappingDraft) => void;
}) {
  const t = useT();
  const known = (timeFormats as readonly string[]).includes(draft.timeFormat);
  return (
    <PlainField label={t('logs.timeFormat')} fault={fault}>
      {(control) => (
        <>
          <select
            {...control}
            value={known ? draft.timeFormat : 'own'}
            onChange={(event) => change({ ...draft, timeFormat: event.target.value === 'own' ? 'dd.MM.yyyy HH:mm' : event.target.value })}
          >
            {timeFormats.map((format) => (
              <option key={format} value={format}>
                {t(`logs.timeFormat.${format}`)}
              </option>
            ))}
            <option value="own">{t('logs.timeFormat.own')}</option>
          </select>
          {!known && (
            <input
              aria-label={t('logs.timeFormat.pattern')}
              value={draft.timeFormat}
              onChange={(event) => change({ ...draft, timeFormat: event.target.value })}
            />
          )}
        </>
      )}
    </PlainField>
  );
}
