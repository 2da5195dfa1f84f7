import { Pencil, Plus, Ruler, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useSession } from '../../doc/react';
import { useTexts } from '../../i18n';
import { IconButton } from '../../ui/IconButton';
import { ConditionForm } from '../inspector/ConditionForm';
import { type ConditionDraft, conditionProperties, draftOf } from '../inspector/conditionForm';
import { useOpener } from '../inspector/focus';
import { Quote } from '../inspector/Quote';
import { useStudyUuid } from '../inspector/study';
import { keepTestimony } from '../inspector/testimonies';
import { ActionsNode } from './ActionsNode';
import { AnswersNode } from './AnswersNode';
import type { Chain } from './model';
import { ResultNode } from './ResultNode';
import { ruleText, statedText } from './words';

/** One condition, read from left to right: who asks for what, told by which figure, answered by what, acted on how, with which result. */
export function ConditionRow({ chain }: { readonly chain: Chain }) {
  const { t, language } = useTexts();
  const { condition } = chain;
  const [editing, setEditing] = useState(false);
  const opener = useOpener(editing);
  const rule = ruleText(condition, t, language);
  return (
    <li className="mchain-row" aria-label={condition.text}>
      {editing ? (
        <div className="mchain-node mchain-wide">
          <Editing chain={chain} close={() => setEditing(false)} />
        </div>
      ) : (
        <>
          <Node label={t('chain.condition')} tools={<ConditionTools chain={chain} opener={opener} edit={() => setEditing(true)} />}>
            <p className="condition-text">{condition.text}</p>
            <p className="fine">{statedText(condition, t, language)}</p>
            {condition.testimony && <Quote testimony={condition.testimony} />}
          </Node>
          <Node label={t('chain.metric')} missing={!chain.has.metric}>
            {rule ? (
              <p className="mchain-rule">
                <Ruler size={15} aria-hidden="true" />
                {rule}
              </p>
            ) : (
              <>
                <p className="fine">{t(condition.indicator ? 'chain.noThreshold' : 'chain.noMetric')}</p>
                <button type="button" className="quiet-button" onClick={() => setEditing(true)}>
                  <Plus size={14} aria-hidden="true" />
                  {t('chain.addMetric')}
                </button>
              </>
            )}
          </Node>
        </>
      )}
      <Node label={t('chain.answers')} missing={!chain.has.answer}>
        <AnswersNode chain={chain} />
      </Node>
      <Node label={t('chain.actions')} missing={!chain.has.action && chain.verdict !== 'kept'}>
        <ActionsNode chain={chain} />
      </Node>
      <Node label={t('chain.result')} missing={chain.latest === null}>
        <ResultNode chain={chain} />
      </Node>
    </li>
  );
}

interface NodeProps {
  readonly label: string;
  readonly missing?: boolean;
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

function Node({ label, missing, tools, children }: NodeProps) {
  return (
    // A group, not a landmark: a dialog with several conditions has many of each.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has a frame and a look of its own.
    <div role="group" className="mchain-node" aria-label={label} data-missing={missing || undefined}>
      <div className="mchain-node-head">
        <h3>{label}</h3>
        {tools}
      </div>
      {children}
    </div>
  );
}

interface ToolsProps {
  readonly chain: Chain;
  readonly opener: React.RefObject<HTMLButtonElement | null>;
  readonly edit: () => void;
}

function ConditionTools({ chain: { condition }, opener, edit }: ToolsProps) {
  const { t } = useTexts();
  const { doc } = useSession();
  const { id, text } = condition;
  return (
    <>
      <IconButton small label={t('inspector.condition.edit', { text })} ref={opener} onClick={edit}>
        <Pencil size={14} aria-hidden="true" />
      </IconButton>
      <IconButton
        small
        label={t('inspector.condition.remove', { text })}
        onClick={() => doc.edit('condition.remove', [{ op: 'remove', id }])}
      >
        <Trash2 size={14} aria-hidden="true" />
      </IconButton>
    </>
  );
}

function Editing({ chain: { condition }, close }: { readonly chain: Chain; readonly close: () => void }) {
  const { language } = useTexts();
  const { doc } = useSession();
  const study = useStudyUuid();
  const save = async (draft: ConditionDraft) => {
    const testimony = draft.quote.trim() && study ? await keepTestimony(study, draft.quote.trim()) : condition.testimony;
    doc.edit('condition.edit', [{ op: 'patch', id: condition.id, set: { ...conditionProperties(draft), testimony } }]);
  };
  return <ConditionForm initial={draftOf(condition, language === 'fr' ? ',' : '.')} save={save} close={close} />;
}
