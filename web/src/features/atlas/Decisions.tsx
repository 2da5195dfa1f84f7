import { Trash2 } from 'lucide-react';
import { useAll, useSession } from '../../doc/react';
import { useT } from '../../i18n';
import type { Decision } from '../../types/wire';
import { IconButton } from '../../ui/IconButton';
import { DayField } from '../inspector/DayField';
import { EditableText } from '../inspector/EditableText';
import { OrderButtons } from '../study/OrderButtons';
import { view } from '../study/view';
import { AddLine } from './AddLine';
import { addDecision, removeSaying, set } from './edits';

const statuses = ['proposed', 'decided', 'done', 'dropped'] as const;

/** What was decided to be mapped, in the order of doing, with the reason. */
export function Decisions() {
  const t = useT();
  const { doc } = useSession();
  const decisions = useAll('decision');
  return (
    <section className="decisions" aria-labelledby="decisions-title">
      <h2 id="decisions-title">{t('atlas.decisions')}</h2>
      <p className="fine-print">
        {t('atlas.decisionsLead')}{' '}
        <button type="button" className="quiet-button" onClick={() => view.set({ dialog: 'journal' })}>
          {t('journal.title')}
        </button>
      </p>
      <ol>
        {decisions.map((decision, at) => (
          <DecisionRow key={decision.id} decision={decision} decisions={decisions} at={at} />
        ))}
      </ol>
      <AddLine label={t('atlas.addDecision')} hint={t('atlas.addDecisionHint')} onAdd={(text) => addDecision(doc, text)} />
    </section>
  );
}

function DecisionRow({
  decision,
  decisions,
  at,
}: {
  readonly decision: Decision;
  readonly decisions: readonly Decision[];
  readonly at: number;
}) {
  const t = useT();
  const { doc } = useSession();
  const { id, text: name } = decision;
  const edit = (change: Partial<Decision>) => set(doc, 'decision', id, change);
  return (
    <li className="decision" data-status={decision.status}>
      <span className="decision-rank" aria-hidden="true">
        {at + 1}
      </span>
      <div className="decision-text">
        <EditableText id={id} label={t('atlas.decision')} value={name} required commit={(text) => edit({ text })} />
        <EditableText
          id={id}
          field="reason"
          multiline
          className="decision-why"
          label={t('atlas.reason')}
          placeholder={t('atlas.reasonHint')}
          value={decision.reason ?? ''}
          commit={(reason) => edit({ reason })}
        />
      </div>
      <RefSelect kind="phase" value={decision.phase} onChange={(phase) => edit({ phase })} />
      <RefSelect kind="journey" value={decision.journey} onChange={(journey) => edit({ journey })} />
      <DayField label={t('atlas.decidedOn')} value={decision.decidedOn ?? ''} onChange={(decidedOn) => edit({ decidedOn })} />
      <label className="field">
        {t('atlas.status')}
        <select value={decision.status} onChange={(event) => edit({ status: event.target.value as Decision['status'] })}>
          {statuses.map((status) => (
            <option key={status} value={status}>
              {t(`atlas.status.${status}`)}
            </option>
          ))}
        </select>
      </label>
      <span className="decision-tools">
        <OrderButtons small list={decisions} id={id} name={name} />
        <IconButton small label={t('study.remove', { name })} onClick={() => removeSaying(doc, id)}>
          <Trash2 size={14} aria-hidden="true" />
        </IconButton>
      </span>
    </li>
  );
}

interface RefSelectProps {
  readonly kind: 'phase' | 'journey';
  readonly value: string | null | undefined;
  readonly onChange: (id: string | null) => void;
}

function RefSelect({ kind, value, onChange }: RefSelectProps) {
  const t = useT();
  const all = useAll(kind) as readonly { readonly id: string; readonly name: string }[];
  return (
    <label className="field">
      {t(`atlas.${kind}`)}
      <select value={value ?? ''} onChange={(event) => onChange(event.target.value || null)}>
        <option value="">—</option>
        {all.map((each) => (
          <option key={each.id} value={each.id}>
            {each.name}
          </option>
        ))}
      </select>
    </label>
  );
}
