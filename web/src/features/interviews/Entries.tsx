import { Plus, Trash2 } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { uuid7 } from '../../doc/ids';
import { useT } from '../../i18n';
import type { Interview } from '../../types/wire';
import type { Question } from './guide';
import { type EntryAnswer, type EntryKind, entryKinds, type Write } from './http';
import { MakeCondition } from './MakeCondition';
import { MakeIdealStep } from './MakeIdealStep';

/** A pause in typing after which what was typed is kept. */
const pause = 500;

interface EntriesProps {
  readonly question: Question;
  readonly interview: Interview;
  readonly entries: readonly EntryAnswer[];
  readonly disabled: boolean;
  readonly put: (write: Write) => void;
}

/** What was said to one question, the kinds told apart, and the field for more: kept while it is typed. */
export function Entries({ question, interview, entries, disabled, put }: EntriesProps) {
  const t = useT();
  const [kind, setKind] = useState<EntryKind>(question.kind);
  const [text, setText] = useState('');
  // The entry being typed has its id from the first letter: keeping it again changes it, and never makes two.
  const [id, setId] = useState(uuid7);
  const writing = useRef({ id, kind, text });
  writing.current = { id, kind, text };
  const kept = useRef('');
  const keep = () => {
    const now = writing.current;
    const key = `${now.id} ${now.kind} ${now.text.trim()}`;
    if (disabled || key === kept.current || (!now.text.trim() && !kept.current.startsWith(now.id))) return;
    kept.current = key;
    put({ entry: now.id, subject: question.subject, kind: now.kind, topic: question.topic, text: now.text.trim() });
  };
  const keeping = useRef(keep);
  keeping.current = keep;
  useEffect(() => {
    const timer = setTimeout(() => keeping.current(), pause);
    return () => clearTimeout(timer);
  }, [text, kind]);
  useEffect(() => () => keeping.current(), []);
  const add = () => {
    if (!text.trim()) return;
    keep();
    setText('');
    setId(uuid7());
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    add();
  };
  const shown = entries.filter((entry) => entry.id !== id);
  return (
    <section className="talk-entries" aria-label={t('interviews.said')}>
      <fieldset className="talk-kinds" aria-label={t('interviews.kindOf')} disabled={disabled}>
        {entryKinds.map((each) => (
          <button key={each} type="button" aria-pressed={each === kind} data-kind={each} onClick={() => setKind(each)}>
            {t(`interviews.kind.${each}`)}
          </button>
        ))}
      </fieldset>
      <div className="talk-new">
        <textarea
          rows={2}
          value={text}
          maxLength={8000}
          disabled={disabled}
          aria-label={t(`interviews.write.${kind}`)}
          placeholder={t(`interviews.write.${kind}`)}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={press}
        />
        <button type="button" className="talk-add" disabled={disabled || !text.trim()} onClick={add}>
          <Plus size={20} aria-hidden="true" />
          {t('interviews.add')}
        </button>
      </div>
      {shown.length > 0 && (
        <ul className="talk-said">
          {shown.map((entry) => (
            <Entry key={entry.id} entry={entry} question={question} interview={interview} disabled={disabled} put={put} />
          ))}
        </ul>
      )}
    </section>
  );
}

interface EntryProps {
  readonly entry: EntryAnswer;
  readonly question: Question;
  readonly interview: Interview;
  readonly disabled: boolean;
  readonly put: (write: Write) => void;
}

function Entry({ entry, question, interview, disabled, put }: EntryProps) {
  const t = useT();
  const [text, setText] = useState(entry.text ?? '');
  const [editing, setEditing] = useState(false);
  if (entry.text === null) return <li className="talk-gap">{t('interviews.gap', { kind: t(`interviews.kind.${entry.kind}`) })}</li>;
  const shown = editing ? text : entry.text;
  const save = () => {
    setEditing(false);
    const next = text.trim();
    if (next && next !== entry.text) put({ entry: entry.id, subject: entry.subject, kind: entry.kind, topic: entry.topic, text: next });
  };
  const take = () => put({ entry: entry.id, subject: entry.subject, kind: entry.kind, topic: entry.topic, text: '' });
  return (
    <li data-kind={entry.kind}>
      <span className="talk-kind">{t(`interviews.kind.${entry.kind}`)}</span>
      <textarea
        className="talk-words"
        rows={1}
        aria-label={t('interviews.wordsOf', { kind: t(`interviews.kind.${entry.kind}`) })}
        value={shown}
        disabled={disabled}
        maxLength={8000}
        onFocus={() => {
          setText(entry.text ?? '');
          setEditing(true);
        }}
        onChange={(event) => setText(event.target.value)}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey) return;
          event.preventDefault();
          event.currentTarget.blur();
        }}
      />
      {entry.kind === 'condition' && question.part === 'touchpoint' && (
        <MakeCondition entry={entry.id} touchpoint={question.subject} interview={interview} />
      )}
      {question.part === 'ideal' && <MakeIdealStep entry={entry.id} interview={interview} />}
      <button
        type="button"
        className="talk-tool"
        disabled={disabled}
        aria-label={t('interviews.take', { text: entry.text })}
        onClick={take}
      >
        <Trash2 size={19} aria-hidden="true" />
      </button>
    </li>
  );
}
