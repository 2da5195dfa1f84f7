import { type FormEvent, type ReactNode, useState } from 'react';
import { useT } from '../../i18n';

interface WordingProps {
  readonly longest: number;
  readonly button: string;
  /** What else is chosen, between the words and the button. */
  readonly children?: ReactNode;
  readonly state: (text: string) => void;
  readonly giveUp: () => void;
}

/** The team's wording of what somebody said: written, not copied, as it enters the study and cannot be erased; their words stay the quote (L6). */
export function Wording({ longest, button, children, state, giveUp }: WordingProps) {
  const t = useT();
  const [text, setText] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim()) state(text.trim());
  };
  return (
    <form className="talk-wording" onSubmit={submit}>
      <label>
        <span>{t('interviews.wording')}</span>
        <input
          className="input"
          // biome-ignore lint/a11y/noAutofocus: it takes the place of the button that was pressed
          autoFocus
          value={text}
          placeholder={t('interviews.wordingHint')}
          maxLength={longest}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => event.key === 'Escape' && giveUp()}
        />
      </label>
      {children}
      <button type="submit" className="button primary" disabled={!text.trim()}>
        {button}
      </button>
    </form>
  );
}
