import { type RefObject, useEffect, useRef, useState } from 'react';
import { useSession } from '../../doc/react';

interface Written<E> {
  readonly field: RefObject<E | null>;
  /** What is shown: what is being written, else what is there. */
  readonly text: string;
  /** Whether it is being written: begun, and not ended. */
  readonly writing: boolean;
  readonly write: (text: string) => void;
  readonly begin: () => void;
  /** @param keep false for a text that is given up. */
  readonly end: (keep: boolean) => void;
}

/**
 * A text of a record being written in its field: the others see who writes, and it is kept when it was changed here.
 * @param place of the record that is edited, as others are told it; null for one that is not there yet
 * @param grows whether its field is as high as its lines
 */
export function useWritten<E extends HTMLElement>(
  place: string | null,
  value: string,
  required: boolean,
  commit: (said: string) => void,
  grows = true,
): Written<E> {
  const session = useSession();
  const [draft, setDraft] = useState<string | null>(null);
  const field = useRef<E>(null);
  const opened = useRef(value);
  const text = draft ?? value;
  useEffect(() => {
    const element = field.current;
    if (!grows || !element) return;
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight}px`;
  }, [text, grows]);
  return {
    field,
    text,
    writing: draft !== null,
    write: setDraft,
    begin: () => {
      opened.current = value;
      setDraft(value);
      if (place) session.present({ editing: place });
    },
    end: (keep) => {
      session.present({ editing: null });
      const said = text.trim();
      setDraft(null);
      // Who only looked does not take back what somebody else wrote meanwhile.
      if (keep && said !== opened.current.trim() && said !== value && (said || !required)) commit(said);
    },
  };
}
