import { MessageCircleWarning, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useAll, useSession, useSource } from '../../doc/react';
import { useLanguage, useT } from '../../i18n';
import type { Condition } from '../../types/wire';
import { IconButton } from '../../ui/IconButton';
import { StandingSection } from '../standing/StandingSection';
import { ConditionForm } from './ConditionForm';
import { type ConditionDraft, conditionProperties, draftOf } from './conditionForm';
import { useOpener } from './focus';
import { dateText, numberText } from './numbers';
import { Quote } from './Quote';
import { ReadingList } from './ReadingList';
import { useStudyUuid } from './study';
import { keepTestimony } from './testimonies';
import { VerdictChip } from './VerdictChip';
import { verdictOf } from './verdict';

/** One condition of satisfaction: what was asked, by whom, whether it is kept, and what answers it. */
export function ConditionCard({ condition }: { readonly condition: Condition }) {
  const t = useT();
  const language = useLanguage();
  const session = useSession();
  const study = useStudyUuid();
  const { overlay } = useSource(session.measures);
  const [editing, setEditing] = useState(false);
  const opener = useOpener(editing);
  const judged = verdictOf(overlay, condition.moment, condition.id);
  const answers = useAll('answer').filter((answer) => condition.answers.includes(answer.id));
  const answered = [...answers.map((answer) => answer.name), (condition.answer ?? '').trim()].filter(Boolean).join(', ');

  const save = async (draft: ConditionDraft) => {
    const testimony = draft.quote.trim() && study ? await keepTestimony(study, draft.quote.trim()) : condition.testimony;
    session.doc.edit('condition.edit', [{ op: 'patch', id: condition.id, set: { ...conditionProperties(draft), testimony } }]);
  };
  if (editing) {
    return (
      <li className="condition">
        <ConditionForm initial={draftOf(condition, language.startsWith('fr') ? ',' : '.')} save={save} close={() => setEditing(false)} />
      </li>
    );
  }
  return (
    <li className="condition" data-record={condition.id} tabIndex={-1}>
      <div className="condition-head">
        <VerdictChip verdict={judged.verdict} />
        <IconButton small label={t('inspector.condition.edit', { text: condition.text })} ref={opener} onClick={() => setEditing(true)}>
          <Pencil size={14} aria-hidden="true" />
        </IconButton>
        <IconButton
          small
          label={t('inspector.condition.remove', { text: condition.text })}
          onClick={() => session.doc.edit('condition.remove', [{ op: 'remove', id: condition.id }])}
        >
          <Trash2 size={14} aria-hidden="true" />
        </IconButton>
      </div>
      <p className="condition-text">{condition.text}</p>
      <p className="fine">{statedText(condition, language, t)}</p>
      <p className="fine strong">
        {ruleText(condition, language, t)}
        {judged.value != null && ` · ${t('inspector.condition.now', { value: withUnit(judged.value, condition.unit, language) })}`}
      </p>
      {condition.testimony && <Quote testimony={condition.testimony} />}
      {answered ? (
        <p className="answer">
          <span className="fine">{t('inspector.condition.answerShort')}</span> {answered}
        </p>
      ) : (
        <p className="finding">
          <MessageCircleWarning size={14} aria-hidden="true" />
          {t('inspector.condition.unanswered')}
        </p>
      )}
      <StandingSection subject={condition.id} small />
      <ReadingList subject={condition.id} indicator={condition.indicator || condition.text} unit={condition.unit} />
    </li>
  );
}

function statedText(condition: Condition, language: string, t: ReturnType<typeof useT>): string {
  const who = condition.statedBy || t('inspector.condition.somebody');
  return condition.statedOn
    ? t('inspector.condition.statedByOn', { who, date: dateText(condition.statedOn, language) })
    : t('inspector.condition.statedByOnly', { who });
}

function ruleText(condition: Condition, language: string, t: ReturnType<typeof useT>): string {
  if (condition.threshold == null) return t('inspector.condition.noThreshold');
  const args = { indicator: condition.indicator || '—', value: withUnit(condition.threshold, condition.unit, language) };
  return t(condition.comparison === 'atLeast' ? 'inspector.condition.ruleAtLeast' : 'inspector.condition.ruleAtMost', args);
}

function withUnit(value: number, unit: string | undefined, language: string): string {
  return [numberText(value, language), unit].filter(Boolean).join('\u00a0');
}
