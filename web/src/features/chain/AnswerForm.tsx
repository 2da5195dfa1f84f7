import { type FormEvent, useId, useState } from 'react';
import { changed } from '../../doc/changed';
import { useAll, useSession } from '../../doc/react';
import { useT } from '../../i18n';
import type { Answer, Condition } from '../../types/wire';
import { focusFault, useFirstField } from '../inspector/focus';
import { PlainField } from '../inspector/PlainField';
import { type AnswerDraft, addAnswer, linkAnswer, setAnswer } from './edits';
import { answerKinds } from './words';

interface AnswerFormProps {
  readonly condition: Condition;
  /** The answer that is changed; null for another one. */
  readonly answer: Answer | null;
  /** Words of the condition that become this record. */
  readonly words?: string;
  readonly close: () => void;
}

/** A process, a policy or a tool: one that the study knows already, or a new one. */
export function AnswerForm({ condition, answer, words = '', close }: AnswerFormProps) {
  const t = useT();
  const { doc } = useSession();
  const known = useAll('answer').filter((each) => !condition.answers.includes(each.id));
  const [draft, setDraft] = useState<AnswerDraft>(answer ?? { name: words, kind: 'process', owner: '', description: '' });
  const [opened] = useState(draft);
  const [tried, setTried] = useState(false);
  const form = useFirstField();
  const list = useId();
  const name = draft.name.trim();
  const same = answer ? undefined : known.find((each) => each.name.toLowerCase() === name.toLowerCase());

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!name) return focusFault(form.current);
    const said = { name, kind: draft.kind, owner: (draft.owner ?? '').trim(), description: (draft.description ?? '').trim() };
    if (answer) setAnswer(doc, answer.id, changed(opened, said));
    else if (same) linkAnswer(doc, condition, same.id, words ? '' : condition.answer);
    else addAnswer(doc, condition, said, words ? '' : condition.answer);
    close();
  };
  return (
    <form ref={form} className="inspector-form" onSubmit={submit} aria-label={t('chain.answer.form')} noValidate>
      <PlainField
        label={t('chain.answer.name')}
        hint={t(same ? 'chain.answer.same' : 'chain.answer.nameHint')}
        fault={tried && !name ? t('chain.nameMissing') : null}
      >
        {(control) => (
          <input
            {...control}
            list={answer ? undefined : list}
            value={draft.name}
            maxLength={200}
            onChange={(event) => setDraft({ ...draft, name: event.target.value })}
          />
        )}
      </PlainField>
      <datalist id={list}>
        {known.map((each) => (
          <option key={each.id} value={each.name} />
        ))}
      </datalist>
      {!same && (
        <>
          <div className="form-pair">
            <PlainField label={t('chain.answer.kind')}>
              {(control) => (
                <select
                  {...control}
                  value={draft.kind}
                  onChange={(event) => setDraft({ ...draft, kind: event.target.value as Answer['kind'] })}
                >
                  {answerKinds.map((kind) => (
                    <option key={kind} value={kind}>
                      {t(`chain.kind.${kind}`)}
                    </option>
                  ))}
                </select>
              )}
            </PlainField>
            <PlainField label={t('chain.owner')}>
              {(control) => (
                <input
                  {...control}
                  value={draft.owner}
                  maxLength={200}
                  onChange={(event) => setDraft({ ...draft, owner: event.target.value })}
                />
              )}
            </PlainField>
          </div>
          <PlainField label={t('chain.answer.description')}>
            {(control) => (
              <textarea
                {...control}
                rows={2}
                value={draft.description}
                maxLength={2000}
                onChange={(event) => setDraft({ ...draft, description: event.target.value })}
              />
            )}
          </PlainField>
        </>
      )}
      <div className="form-end">
        <button type="button" className="button small" onClick={close}>
          {t('inspector.cancel')}
        </button>
        <button type="submit" className="button primary small">
          {t(same && !words ? 'chain.link' : 'inspector.save')}
        </button>
      </div>
    </form>
  );
}
