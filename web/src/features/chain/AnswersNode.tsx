import { FileText, Link2Off, type LucideIcon, Pencil, Plus, Scale, Workflow, Wrench } from 'lucide-react';
import { useState } from 'react';
import { useSession } from '../../doc/react';
import { useT } from '../../i18n';
import type { Answer } from '../../types/wire';
import { IconButton } from '../../ui/IconButton';
import { useOpener } from '../inspector/focus';
import { AnswerForm } from './AnswerForm';
import { unlinkAnswer } from './edits';
import type { Chain } from './model';

export const answerIcons: Readonly<Record<Answer['kind'], LucideIcon>> = { process: Workflow, policy: Scale, tool: Wrench };

/** The processes, policies and tools that answer a condition; words written before records existed can become one. */
export function AnswersNode({ chain: { condition, answers, has } }: { readonly chain: Chain }) {
  const t = useT();
  const [open, setOpen] = useState<'new' | 'words' | null>(null);
  const opener = useOpener(open !== null);
  const words = (condition.answer ?? '').trim();
  const close = () => setOpen(null);
  return (
    <>
      {!has.answer && <p className="fine">{t('chain.noAnswer')}</p>}
      <ul className="mchain-items">
        {answers.map((answer) => (
          <Item key={answer.id} answer={answer} chain={condition} />
        ))}
        {words && open !== 'words' && (
          <li className="mchain-item">
            <p>
              <FileText size={14} aria-hidden="true" /> {words}
            </p>
            <button type="button" className="quiet-button" onClick={() => setOpen('words')}>
              {t('chain.answer.asRecord')}
            </button>
          </li>
        )}
      </ul>
      {open ? (
        <AnswerForm condition={condition} answer={null} words={open === 'words' ? words.slice(0, 200) : ''} close={close} />
      ) : (
        <button ref={opener} type="button" className="quiet-button" onClick={() => setOpen('new')}>
          <Plus size={14} aria-hidden="true" />
          {t('chain.answer.add')}
        </button>
      )}
    </>
  );
}

function Item({ answer, chain: condition }: { readonly answer: Answer; readonly chain: Chain['condition'] }) {
  const t = useT();
  const { doc } = useSession();
  const [editing, setEditing] = useState(false);
  const opener = useOpener(editing);
  const Icon = answerIcons[answer.kind];
  if (editing) {
    return (
      <li className="mchain-item">
        <AnswerForm condition={condition} answer={answer} close={() => setEditing(false)} />
      </li>
    );
  }
  return (
    <li className="mchain-item">
      <p className="mchain-item-head">
        <Icon size={14} role="img" aria-label={t(`chain.kind.${answer.kind}`)} />
        <b>{answer.name}</b>
        <IconButton small ref={opener} label={t('chain.edit', { name: answer.name })} onClick={() => setEditing(true)}>
          <Pencil size={14} aria-hidden="true" />
        </IconButton>
        <IconButton small label={t('chain.unlink', { name: answer.name })} onClick={() => unlinkAnswer(doc, condition, answer.id)}>
          <Link2Off size={14} aria-hidden="true" />
        </IconButton>
      </p>
      {(answer.owner || answer.description) && <p className="fine">{[answer.owner, answer.description].filter(Boolean).join(' · ')}</p>}
    </li>
  );
}
