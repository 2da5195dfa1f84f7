import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useSession } from '../../doc/react';
import { useTexts } from '../../i18n';
import type { Condition, ProgressAction } from '../../types/wire';
import { IconButton } from '../../ui/IconButton';
import { useOpener } from '../inspector/focus';
import { dateText } from '../inspector/numbers';
import { ActionForm } from './ActionForm';
import { removeAction, setAction } from './edits';
import type { Chain } from './model';
import { statuses } from './words';

/** The actions of the plan that are to keep a condition. */
export function ActionsNode({ chain }: { readonly chain: Chain }) {
  const { t } = useTexts();
  const [adding, setAdding] = useState(false);
  const opener = useOpener(adding);
  return (
    <>
      {!chain.has.action && <p className="fine">{t(chain.verdict === 'kept' ? 'chain.noActionNeeded' : 'chain.noAction')}</p>}
      <ul className="mchain-items">
        {chain.effects.map(({ action }) => (
          <ActionItem key={action.id} action={action} condition={chain.condition} />
        ))}
      </ul>
      {adding ? (
        <ActionForm condition={chain.condition} action={null} close={() => setAdding(false)} />
      ) : (
        <button ref={opener} type="button" className="quiet-button" onClick={() => setAdding(true)}>
          <Plus size={14} aria-hidden="true" />
          {t('chain.action.add')}
        </button>
      )}
    </>
  );
}

interface ActionItemProps {
  readonly action: ProgressAction;
  /** Null for an action that serves none. */
  readonly condition: Condition | null;
  readonly children?: React.ReactNode;
}

/** An action with its state, to be edited in place or removed. */
export function ActionItem({ action, condition, children }: ActionItemProps) {
  const { t, language } = useTexts();
  const { doc } = useSession();
  const [editing, setEditing] = useState(false);
  const opener = useOpener(editing);
  if (editing) {
    return (
      <li className="mchain-item">
        <ActionForm condition={condition} action={action} close={() => setEditing(false)} />
      </li>
    );
  }
  const due = action.due && action.status !== 'done' && t('chain.dueOn', { date: dateText(action.due, language) });
  const since = action.doneOn && t('chain.since', { date: dateText(action.doneOn, language) });
  return (
    <li className="mchain-item" data-status={action.status}>
      <p className="mchain-item-head">
        <b>{action.text}</b>
        <IconButton small ref={opener} label={t('chain.edit', { name: action.text })} onClick={() => setEditing(true)}>
          <Pencil size={14} aria-hidden="true" />
        </IconButton>
        <IconButton small label={t('chain.remove', { name: action.text })} onClick={() => removeAction(doc, condition, action)}>
          <Trash2 size={14} aria-hidden="true" />
        </IconButton>
      </p>
      <p className="mchain-state">
        <select
          className="mchain-status"
          data-status={action.status}
          aria-label={t('chain.statusOf', { name: action.text })}
          value={action.status}
          onChange={(event) => setAction(doc, action.id, { status: event.target.value as ProgressAction['status'] })}
        >
          {statuses.map((status) => (
            <option key={status} value={status}>
              {t(`chain.status.${status}`)}
            </option>
          ))}
        </select>
        <span className="fine">{[t(`chain.axis.${action.axis}`), action.owner, due, since].filter(Boolean).join(' · ')}</span>
      </p>
      {action.effect && <p className="fine">{t('chain.expected', { text: action.effect })}</p>}
      {children}
    </li>
  );
}
