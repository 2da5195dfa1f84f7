import { Trash2 } from 'lucide-react';
import { useAll, useSession } from '../../doc/react';
import { useT } from '../../i18n';
import type { Answer } from '../../types/wire';
import { IconButton } from '../../ui/IconButton';
import { removeSaying } from '../atlas/edits';
import { EditableText } from '../inspector/EditableText';
import { answerIcons } from './AnswersNode';
import { setAnswer } from './edits';
import { answerKinds } from './words';

/** The processes, policies and tools of the study, with how many conditions each answers. */
export function AnswerList() {
  const t = useT();
  const answers = useAll('answer');
  const conditions = useAll('condition');
  if (answers.length === 0) return null;
  return (
    <section className="conditions-group" aria-labelledby="answers-title">
      <h2 id="answers-title">{t('chain.answersOfStudy')}</h2>
      <ul className="answers-list">
        {answers.map((answer) => (
          <Line key={answer.id} answer={answer} serves={conditions.filter((condition) => condition.answers.includes(answer.id)).length} />
        ))}
      </ul>
    </section>
  );
}

function Line({ answer, serves }: { readonly answer: Answer; readonly serves: number }) {
  const t = useT();
  const { doc } = useSession();
  const { id, name, kind, owner, description } = answer;
  const Icon = answerIcons[kind];
  const edit = (change: Partial<Answer>) => setAnswer(doc, id, { name, kind, owner, description, ...change });
  return (
    <li className="answers-line">
      <Icon size={16} aria-hidden="true" />
      <div>
        <EditableText
          id={id}
          label={t('chain.answer.name')}
          value={name}
          required
          className="answers-name"
          commit={(value) => edit({ name: value })}
        />
        <EditableText
          id={id}
          label={t('chain.answer.descriptionOf', { name })}
          value={description}
          placeholder={t('chain.answer.description')}
          commit={(value) => edit({ description: value })}
        />
      </div>
      <select
        className="input"
        aria-label={t('chain.answer.kindOf', { name })}
        value={kind}
        onChange={(event) => edit({ kind: event.target.value as Answer['kind'] })}
      >
        {answerKinds.map((each) => (
          <option key={each} value={each}>
            {t(`chain.kind.${each}`)}
          </option>
        ))}
      </select>
      <EditableText
        id={id}
        label={t('chain.ownerOf', { name })}
        value={owner}
        placeholder={t('chain.owner')}
        commit={(value) => edit({ owner: value })}
      />
      <span className="fine-print" data-unused={serves === 0 || undefined}>
        {t('chain.serves', { count: serves })}
      </span>
      <IconButton small label={t('study.remove', { name })} onClick={() => removeSaying(doc, id)}>
        <Trash2 size={14} aria-hidden="true" />
      </IconButton>
    </li>
  );
}
