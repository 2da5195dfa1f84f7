import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useT } from '../../i18n';
import { matching, mentionAt } from './mentions';
import { useNames } from './useNames';

interface Props {
  readonly label: string;
  readonly focused?: boolean;
  readonly send: (text: string) => void;
  readonly leave?: () => void;
}

/** A comment being written: @ offers names, Enter sends, Shift+Enter breaks the line. */
export function MentionField({ label, focused, send, leave }: Props) {
  const t = useT();
  const list = useId();
  const names = useNames();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState('');
  const [caret, setCaret] = useState(0);
  const [active, setActive] = useState(0);
  const [shut, setShut] = useState(false);
  const mention = mentionAt(text, caret);
  const offered = mention && !shut ? matching(names, mention.query) : [];
  useEffect(() => {
    if (focused) field.current?.focus();
  }, [focused]);

  const write = (next: string, at: number) => {
    setText(next);
    setCaret(at);
    setActive(0);
    setShut(false);
  };
  const take = (name: string) => {
    if (!mention) return;
    const before = `${text.slice(0, mention.from)}@${name} `;
    write(before + text.slice(caret).replace(/^ /, ''), before.length);
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(before.length, before.length);
    });
  };
  const say = () => {
    if (text.trim() === '') return;
    send(text);
    write('', 0);
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const chosen = offered[active];
    if (chosen !== undefined && (event.key === 'Enter' || event.key === 'Tab')) take(chosen);
    else if (offered.length > 0 && event.key === 'ArrowDown') setActive((active + 1) % offered.length);
    else if (offered.length > 0 && event.key === 'ArrowUp') setActive((active + offered.length - 1) % offered.length);
    else if (event.key === 'Escape') {
      event.stopPropagation();
      if (offered.length > 0) setShut(true);
      else leave?.();
    } else if (event.key === 'Enter' && !event.shiftKey) say();
    else return;
    event.preventDefault();
  };
  return (
    <div className="comment-field">
      <textarea
        ref={field}
        rows={2}
        maxLength={8000}
        aria-label={label}
        aria-autocomplete="list"
        aria-controls={offered.length > 0 ? list : undefined}
        aria-activedescendant={offered.length > 0 ? `${list}-${active}` : undefined}
        placeholder={t('comments.hint')}
        value={text}
        onChange={(event) => write(event.target.value, event.target.selectionStart)}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
        onKeyDown={press}
      />
      {offered.length > 0 && (
        <div id={list} className="comment-names" role="listbox" aria-label={t('comments.names')}>
          {offered.map((name, i) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the field keeps the focus and its keys choose
            <div
              key={name}
              id={`${list}-${i}`}
              role="option"
              aria-selected={i === active}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => take(name)}
            >
              @{name}
            </div>
          ))}
        </div>
      )}
      <div className="comment-end">
        {leave && (
          <button type="button" className="quiet-button" onClick={leave}>
            {t('app.cancel')}
          </button>
        )}
        <button type="button" className="button small primary" disabled={text.trim() === ''} onClick={say}>
          {t('comments.send')}
        </button>
      </div>
    </div>
  );
}
