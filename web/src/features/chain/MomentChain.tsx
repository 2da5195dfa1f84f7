import { useAll, useRecord, useSession } from '../../doc/react';
import { useT } from '../../i18n';
import type { MomentOfTruth } from '../../types/wire';
import { SheetDialog } from '../../ui/SheetDialog';
import { EditableText } from '../inspector/EditableText';
import { NewCondition } from '../inspector/MomentSection';
import { ConditionRow } from './ConditionRow';
import { useChains } from './useChains';
import '../inspector/controls.css';
import '../inspector/inspector.css';
import './chain.css';

/** The whole chain of a moment of truth: what is expected, what would break it, and each condition down to its measured result. */
export function MomentChain({ moment, onClose }: { readonly moment: string; readonly onClose: () => void }) {
  const t = useT();
  const record = useRecord('moment', moment);
  const touchpoint = useRecord('touchpoint', record?.touchpoint);
  if (!record || !touchpoint) return null;
  return (
    <SheetDialog title={t('chain.title', { name: touchpoint.name })} className="mchain-sheet" onClose={onClose}>
      <Body moment={record} />
    </SheetDialog>
  );
}

function Body({ moment }: { readonly moment: MomentOfTruth }) {
  const t = useT();
  const { doc } = useSession();
  const chains = useChains();
  const conditions = useAll('condition').filter((condition) => condition.moment === moment.id);
  const set = (intent: string, change: Partial<MomentOfTruth>) => doc.edit(intent, [{ op: 'patch', id: moment.id, set: change }]);
  return (
    <div className="inspector mchain">
      <p className="fine">{t('chain.lead')}</p>
      <div className="mchain-top">
        <section className="mchain-node" aria-label={t('inspector.moment.expectation')} data-missing={!moment.expectation || undefined}>
          <h3>{t('inspector.moment.expectation')}</h3>
          <EditableText
            id={moment.id}
            label={t('inspector.moment.expectation')}
            value={moment.expectation}
            placeholder={t('inspector.moment.expectationHint')}
            multiline
            commit={(expectation) => set('moment.expectation', { expectation })}
          />
          <p className="fine">{moment.importance > 0 ? t('chain.importance', { n: moment.importance }) : t('chain.importanceUnsaid')}</p>
        </section>
        <section className="mchain-node" aria-label={t('inspector.moment.showstopper')} data-missing={!moment.showstopper || undefined}>
          <h3>{t('inspector.moment.showstopper')}</h3>
          <EditableText
            id={moment.id}
            label={t('inspector.moment.showstopper')}
            value={moment.showstopper}
            placeholder={t('inspector.moment.showstopperHint')}
            multiline
            commit={(showstopper) => set('moment.showstopper', { showstopper })}
          />
        </section>
      </div>
      {conditions.length === 0 && <p className="mchain-empty">{t('inspector.conditions.none')}</p>}
      <ol className="mchain-rows">
        {conditions.map((condition) => {
          const chain = chains.get(condition.id);
          return chain && <ConditionRow key={condition.id} chain={chain} />;
        })}
      </ol>
      <NewCondition moment={moment.id} last={conditions.at(-1)?.order ?? null} />
    </div>
  );
}
