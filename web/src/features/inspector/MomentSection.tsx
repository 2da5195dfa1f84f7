import { Link2, Plus, Star } from 'lucide-react';
import { useMemo, useState } from 'react';
import { newId } from '../../doc/ids';
import { between } from '../../doc/orderKey';
import { useAll, useSession, useSource } from '../../doc/react';
import { useT } from '../../i18n';
import type { MomentOfTruth } from '../../types/wire';
import { ReviewLine } from '../reviews/ReviewLine';
import { StandingSection } from '../standing/StandingSection';
import { view } from '../study/view';
import { ConditionCard } from './ConditionCard';
import { ConditionForm } from './ConditionForm';
import { type ConditionDraft, conditionProperties, emptyCondition } from './conditionForm';
import { EditableText } from './EditableText';
import { useOpener } from './focus';
import { Labelled } from './Labelled';
import { PlainField } from './PlainField';
import { useStudyUuid } from './study';
import { keepTestimony } from './testimonies';
import { VerdictChip } from './VerdictChip';
import { momentVerdictOf } from './verdict';

interface MomentSectionProps {
  readonly touchpoint: string;
  readonly moment: MomentOfTruth | null;
}

/** Moment of truth, expectation, conditions of satisfaction, internal answers: one chain. */
export function MomentSection({ touchpoint, moment }: MomentSectionProps) {
  const t = useT();
  const session = useSession();
  const mark = () =>
    session.doc.edit('moment.mark', [
      { op: 'put', record: { id: newId('moment'), touchpoint, expectation: '', showstopper: '', importance: 0, reviewedOn: '' } },
    ]);
  return (
    <section className="inspector-section" aria-label={t('inspector.moment')} data-record={moment?.id} tabIndex={-1}>
      <h3>{t('inspector.moment')}</h3>
      {moment ? (
        <MomentBody moment={moment} />
      ) : (
        <>
          <p className="fine">{t('inspector.moment.what')}</p>
          <button type="button" className="button small" onClick={mark}>
            <Star size={14} aria-hidden="true" />
            {t('inspector.moment.mark')}
          </button>
        </>
      )}
    </section>
  );
}

function MomentBody({ moment }: { readonly moment: MomentOfTruth }) {
  const t = useT();
  const session = useSession();
  const { overlay } = useSource(session.measures);
  const conditions = useConditions(moment.id);
  const set = (intent: string, properties: Partial<MomentOfTruth>) =>
    session.doc.edit(intent, [{ op: 'patch', id: moment.id, set: properties }]);
  return (
    <>
      <div className="moment-head">
        <VerdictChip verdict={momentVerdictOf(overlay, moment.id)} />
        <button type="button" className="quiet-button" onClick={() => session.doc.edit('moment.unmark', [{ op: 'remove', id: moment.id }])}>
          {t('inspector.moment.unmark')}
        </button>
      </div>
      <Labelled label={t('inspector.moment.expectation')}>
        <EditableText
          id={moment.id}
          field="expectation"
          label={t('inspector.moment.expectation')}
          value={moment.expectation ?? ''}
          placeholder={t('inspector.moment.expectationHint')}
          multiline
          commit={(expectation) => set('moment.expectation', { expectation })}
        />
      </Labelled>
      <Labelled label={t('inspector.moment.showstopper')}>
        <EditableText
          id={moment.id}
          field="showstopper"
          label={t('inspector.moment.showstopper')}
          value={moment.showstopper ?? ''}
          placeholder={t('inspector.moment.showstopperHint')}
          multiline
          commit={(showstopper) => set('moment.showstopper', { showstopper })}
        />
      </Labelled>
      <button type="button" className="button small" onClick={() => view.set({ chain: moment.id })}>
        <Link2 size={14} aria-hidden="true" />
        {t('chain.open')}
      </button>
      <PlainField label={t('inspector.moment.importance')}>
        {(control) => (
          <select
            {...control}
            value={moment.importance ?? 0}
            onChange={(event) => set('moment.importance', { importance: Number(event.target.value) })}
          >
            {Array.from({ length: 11 }, (_, importance) => importance).map((importance) => (
              <option key={importance} value={importance}>
                {importance === 0 ? t('inspector.moment.importanceUnsaid') : t('inspector.moment.importanceOf', { n: importance })}
              </option>
            ))}
          </select>
        )}
      </PlainField>
      <h4>{t('inspector.conditions')}</h4>
      {conditions.length === 0 && <p className="fine">{t('inspector.conditions.none')}</p>}
      <ul className="plain-list">
        {conditions.map((condition) => (
          <ConditionCard key={condition.id} condition={condition} />
        ))}
      </ul>
      <NewCondition moment={moment.id} last={conditions.at(-1)?.order ?? null} />
      <StandingSection subject={moment.id} small />
      <ReviewLine id={moment.id} reviewedOn={moment.reviewedOn} what={t('inspector.moment')} />
    </>
  );
}

export function NewCondition({ moment, last }: { readonly moment: string; readonly last: string | null }) {
  const t = useT();
  const session = useSession();
  const study = useStudyUuid();
  const [open, setOpen] = useState(false);
  const opener = useOpener(open);
  const save = async (draft: ConditionDraft) => {
    const testimony = draft.quote.trim() && study ? await keepTestimony(study, draft.quote.trim()) : null;
    const record = { id: newId('condition'), moment, order: between(last, null), ...conditionProperties(draft), testimony, answers: [] };
    session.doc.edit('condition.add', [{ op: 'put', record }]);
  };
  if (open) return <ConditionForm initial={emptyCondition} save={save} close={() => setOpen(false)} />;
  return (
    <button ref={opener} type="button" className="button small" onClick={() => setOpen(true)}>
      <Plus size={14} aria-hidden="true" />
      {t('inspector.condition.add')}
    </button>
  );
}

function useConditions(moment: string) {
  const all = useAll('condition');
  return useMemo(() => all.filter((condition) => condition.moment === moment), [all, moment]);
}
