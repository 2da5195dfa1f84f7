import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../i18n';

interface KeptProps {
  readonly texts: readonly string[];
  /** The template's name, which has its own field. */
  readonly named: string;
  /** Texts written otherwise, by how they were shown. */
  readonly anew: Readonly<Record<string, string>>;
  readonly write: (text: string, anew: string) => void;
}

/** Every text that a template keeps, to be read one by one; a click writes it otherwise, in the template only. */
export function KeptTexts({ texts, named, anew, write }: KeptProps) {
  const t = useT();
  const [editing, setEditing] = useState<string | null>(null);
  return (
    <ul className="kept-texts">
      {texts.map((text) => (
        <li key={text}>
          {text === named ? (
            <span className="kept-name">{text}</span>
          ) : editing === text ? (
            <KeptInput
              text={text}
              value={anew[text] ?? text}
              done={(value) => {
                setEditing(null);
                if (value !== null) write(text, value);
              }}
            />
          ) : (
            <button
              type="button"
              title={t('templates.textOf', { text })}
              data-anew={(anew[text] ?? text) !== text || undefined}
              onClick={() => setEditing(text)}
            >
              <span>{anew[text] ?? text}</span>
              <Pencil size={12} aria-hidden="true" />
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

interface InputProps {
  readonly text: string;
  readonly value: string;
  /** Null when nothing is written. */
  readonly done: (value: string | null) => void;
}

function KeptInput({ text, value, done }: InputProps) {
  const t = useT();
  const [draft, setDraft] = useState(value);
  return (
    <input
      className="input"
      // biome-ignore lint/a11y/noAutofocus: it takes the place of the button that was pressed
      autoFocus
      aria-label={t('templates.textOf', { text })}
      value={draft}
      maxLength={8000}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={() => done(draft.trim() || null)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        done(event.key === 'Enter' ? draft.trim() || null : null);
      }}
    />
  );
}
